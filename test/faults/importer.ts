import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { runImport } from '../../src/import/intake/intake.js';

/** Of each application; what its name says of its domain is one of them. */
const FACTS = 7;

/**
 * A file of applications, and which of them the graph has said it has. Every record is a transaction of its own, so that
 * much can go wrong.
 */
export class Importer {
  readonly acknowledged = new Set<string>();
  readonly names: string[];
  private readonly path: string;

  constructor(
    folder: string,
    readonly id: string,
    count: number,
  ) {
    this.names = Array.from({ length: count }, (_, at) => `${id}之项目第${at}号`);
    this.path = join(folder, `${id}.csv`);
    const rows = this.names.map((name) => `${name},ONLINE,深圳,微众银行 BUILDER,12万元,2020-02-03\n`);
    writeFileSync(this.path, `name,status,places,suppliers,contractValue,awarded\n${rows.join('')}`);
  }

  get importId(): string {
    return `import:${this.id}`;
  }

  /** Imports all of the file, or until `signal` comes; told of a record that is written, it notes that. */
  async run(graph: Graph, signal?: AbortSignal, onWritten: () => void = () => undefined): Promise<void> {
    let written = 0;
    // The first half of the way goes through the file without writing.
    const progress = (share: number): void => {
      const name = share > 0.5 ? this.names[written++] : undefined;
      if (name === undefined) return;
      this.acknowledged.add(name);
      onWritten();
    };
    const { importId, path } = this;
    const source = { publisher: 'a publisher' };
    const wanted = {
      importId,
      files: [path] as [string],
      source,
      read: { of: 'applications' as const },
      answers: null,
    };
    await runImport(graph, wanted, { size: 1, progress, signal });
  }

  /** What is lost, double or there in part: nothing, where all went well. */
  async faults(graph: Graph): Promise<string[]> {
    const rows = await graph.ask<Held>('held', HELD, { names: this.names });
    return rows.flatMap(({ name, times, facts, evidence, suppliers, places }) => {
      if (times === 0) return this.acknowledged.has(name) ? [`${name} is lost`] : [];
      const isWhole = facts === FACTS && evidence === 1 && suppliers === 1 && places === 1;
      return times === 1 && isWhole
        ? []
        : [`${name}: ${JSON.stringify({ times, facts, evidence, suppliers, places })}`];
    });
  }
}

interface Held {
  name: string;
  times: number;
  facts: number;
  evidence: number;
  suppliers: number;
  places: number;
}

const HELD = `
  UNWIND $names AS name
  OPTIONAL MATCH (a:Application {name: name})
  OPTIONAL MATCH (a)<-[:ABOUT]-(f:Fact)-[s:SUPPORTED_BY]->(e:Evidence)
  WITH name, a, count(DISTINCT f) AS facts, count(DISTINCT e) AS evidence, count(s) AS supports
  RETURN name, count(a) AS times, sum(facts) AS facts, sum(evidence) AS evidence, sum(supports) AS supports,
    sum(COUNT { (a)<-[:SUPPLIES]-(:Supplier) }) AS suppliers, sum(COUNT { (a)-[:DEPLOYED_IN]->(:Place) }) AS places`;
