"""Matches names with the service by the package reconciler, and prints what came of each as JSON."""

import json
import sys

import pandas as pd
from reconciler import reconcile

endpoint = sys.argv[1]
rows = pd.DataFrame(json.load(sys.stdin))
found = reconcile(
    rows["name"],
    type_id="Application",
    property_mapping={"places": rows["place"]},
    reconciliation_endpoint=endpoint,
)
print(json.dumps(found[["input_value", "id", "match"]].to_dict("records"), ensure_ascii=False))
