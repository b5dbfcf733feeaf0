"""What programs that analysts use make of an export: JSON on standard output. The one argument is its folder."""

import json
import sys
from collections import Counter
from pathlib import Path

import networkx
from followthemoney import model
from followthemoney.exc import InvalidData
from pyld import jsonld

folder = Path(sys.argv[1])


def follow_the_money():
    schemata, faults, ids, refers = Counter(), [], set(), set()
    for line in (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        schemata[data["schema"]] += 1
        ids.add(data["id"])
        try:
            model.get(data["schema"]).validate(data)
        except InvalidData as invalid:
            faults.append(f"{data['id']}: {invalid}")
        # What the library would clean away or write otherwise is lost to whoever loads it.
        entity = model.make_entity(data["schema"])
        entity.id = data["id"]
        for name, values in data["properties"].items():
            for value in values:
                entity.add(name, value)
                if entity.schema.get(name).type.name == "entity":
                    refers.add(value)
            if sorted(entity.get(name)) != sorted(values):
                faults.append(f"{data['id']} {name}: {values} became {entity.get(name)}")
    faults += [f"nothing has the id {one}" for one in sorted(refers - ids)]
    return {"schemata": schemata, "faults": faults}


def network():
    graph = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    nodes = sorted([id, data["label"], data["kind"], data["r"]] for id, data in graph.nodes(data=True))
    edges = sorted([a, data["label"], b, data["basis"], data["fact"]] for a, b, data in graph.edges(data=True))
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def linked_data():
    document = json.loads((folder / "graph.jsonld").read_text(encoding="utf-8"))
    beside = json.loads((folder / "context.jsonld").read_text(encoding="utf-8"))
    return {"quads": jsonld.to_rdf(document, {"format": "application/n-quads"}).splitlines(), "context": beside}


json.dump({"ftm": follow_the_money(), "network": network(), "ld": linked_data()}, sys.stdout)
