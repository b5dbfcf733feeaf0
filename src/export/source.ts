import type { Graph } from '../graph/graph.js';
import type * as Rows from './rows.js';
import type { Still } from './unchanged.js';

/** What can be read of the graph, and what a row of it is. */
export interface Readings {
  domains: Rows.NamedRow;
  subdomains: Rows.SubdomainRow;
  places: Rows.PlaceRow;
  governmentBodies: Rows.BodyRow;
  suppliers: Rows.SupplierRow;
  applications: Rows.ApplicationRow;
  links: Rows.LinkRow[];
  services: Rows.ServiceRow[];
  activities: Rows.ActivityRow[];
  facts: Rows.FactRow;
  evidence: Rows.EvidenceRow;
  sources: Rows.SourceRow;
  claims: Rows.ClaimRow;
  gaps: Rows.GapRow;
}

export type Reading = keyof Readings;

interface How {
  query: string;
  /** Rows that are fetched at once; fewer where one of them may hold much. */
  batch: number;
  /** What there is a row for. */
  of: string;
}

/** Each file of `cypher/export/` gives rows in the order of their keys, as the index of the keys has them. */
export const readings: Record<Reading, How> = {
  domains: { query: 'export/domains', batch: 1_000, of: 'Domain' },
  subdomains: { query: 'export/subdomains', batch: 1_000, of: 'Subdomain' },
  places: { query: 'export/places', batch: 1_000, of: 'Place' },
  governmentBodies: { query: 'export/governmentBodies', batch: 1_000, of: 'GovernmentBody' },
  suppliers: { query: 'export/suppliers', batch: 1_000, of: 'Supplier' },
  applications: { query: 'export/applications', batch: 1_000, of: 'Application' },
  links: { query: 'export/links', batch: 1_000, of: 'Entity' },
  services: { query: 'export/services', batch: 200, of: 'Supplier' },
  activities: { query: 'export/activities', batch: 200, of: 'Supplier' },
  facts: { query: 'export/facts', batch: 2_000, of: 'Fact' },
  evidence: { query: 'export/evidence', batch: 2_000, of: 'Evidence' },
  sources: { query: 'export/sources', batch: 1_000, of: 'Source' },
  claims: { query: 'export/claims', batch: 1_000, of: 'Claim' },
  gaps: { query: 'export/gaps', batch: 1_000, of: 'Gap' },
};

/** The kinds of entities, in an order in which all that is named was there before, but for applications of one another. */
export const entityReadings = [
  'domains',
  'subdomains',
  'places',
  'governmentBodies',
  'suppliers',
  'applications',
] as const satisfies readonly Reading[];

export type EntityReading = (typeof entityReadings)[number];

interface Batched<T> {
  key: string;
  row: T;
}

export interface ReadingFollowed {
  /** Told of how many rows more have been read. */
  told?: (rows: number) => void;
  /** Gives it up. */
  signal?: AbortSignal | undefined;
  /** Asked at the end of each reading. */
  still?: Still;
}

/**
 * What formats read of the graph: rows one after another, fetched in batches, each of which begins where the one before
 * ended. No transaction is open while what was read is written, and none is long.
 */
export class GraphSource {
  constructor(
    private readonly graph: Graph,
    private readonly following: ReadingFollowed = {},
  ) {}

  async *rows<K extends Reading>(reading: K): AsyncGenerator<Readings[K]> {
    let coming = this.batch(reading, '');
    for (;;) {
      this.following.signal?.throwIfAborted();
      const batch = await coming;
      const last = batch.at(-1);
      if (!last) break;
      // The next is fetched while this one is written.
      coming = this.batch(reading, last.key);
      coming.catch(() => undefined);
      for (const { row } of batch) yield row;
      this.following.told?.(batch.length);
    }
    await this.following.still?.();
  }

  private batch<K extends Reading>(reading: K, after: string): Promise<Batched<Readings[K]>[]> {
    const { query, batch } = readings[reading];
    return this.graph.survey((transaction) => transaction.run(query, { after, limit: batch }));
  }
}
