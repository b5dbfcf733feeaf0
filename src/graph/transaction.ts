import neo4j, { type ManagedTransaction, type Record as Answered } from 'neo4j-driver';
import type { Params, Row } from './graph.js';
import { queryFile } from './query-files.js';

/** An open transaction, asked by the names of query files. */
export class Transaction {
  constructor(private readonly transaction: ManagedTransaction) {}

  async run<T extends object = Row>(name: string, params: Params = {}): Promise<T[]> {
    const { records } = await this.transaction.run(queryFile(name).text, whole(params));
    return records.map((row) => rowOf(row) as T);
  }

  /** Rows one after another, for when there are too many to hold. */
  async *stream<T extends object = Row>(name: string, params: Params = {}): AsyncGenerator<T> {
    for await (const record of this.transaction.run(queryFile(name).text, whole(params))) yield rowOf(record) as T;
  }
}

/** The driver's own way to make an object of a record is a generator, which takes longer than all else of short rows. */
export function rowOf(record: Answered): Row {
  const row: Row = {};
  for (const [at, name] of record.keys.entries()) row[String(name)] = record.get(at);
  return row;
}

/** Whole numbers as Cypher's integers: the driver sends JavaScript's as floating point, which LIMIT refuses. */
export function whole(params: Params): Params {
  const convert = (value: unknown): unknown => {
    if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
    if (typeof value !== 'object' || value === null || neo4j.isInt(value)) return value;
    if (Array.isArray(value)) return value.map(convert);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one)]));
  };
  return convert(params) as Params;
}
