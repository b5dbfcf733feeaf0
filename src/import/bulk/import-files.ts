import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties, Sink } from '../whole/whole-graph.js';

/** A file of nodes or relationships for `neo4j-admin database import`, and what stands in it. */
export interface ImportFile {
  /** Labels of nodes, joined by ":", or the type of relationships. */
  kind: string;
  path: string;
}

const CHUNK = 1 << 16;
/** Separates the entries of a list; names hold no control characters. */
export const ARRAY_DELIMITER = '\u001f';

/** A list that some nodes of a label have empty. */
export interface EmptyList {
  label: string;
  property: string;
}

/**
 * Nodes and relationships in the CSV files that Neo4j's own importer takes. A column has one type and no way to say that
 * a value is missing from it, so that there is a file for each set of properties and their types. Empty lists are noted
 * instead: the importer drops them.
 */
export class ImportFiles implements Sink {
  private readonly nodes = new Group([':ID']);
  private readonly relationships = new Group([':START_ID', ':END_ID']);
  private readonly empty = new Map<string, EmptyList>();
  private opened = 0;

  constructor(private readonly folder: string) {}

  /** @param id what relationships call the node here; it is not stored */
  node(labels: string[], id: string, properties: Properties): void {
    this.add(this.nodes, labels.join(':'), quoted(id), properties);
  }

  relationship(type: string, from: string, to: string, properties: Properties = {}): void {
    this.add(this.relationships, type, `${quoted(from)},${quoted(to)}`, properties);
  }

  /** Ends writing, and tells what there is. */
  close(): { nodes: ImportFile[]; relationships: ImportFile[]; emptyLists: EmptyList[] } {
    return { nodes: this.nodes.end(), relationships: this.relationships.end(), emptyLists: [...this.empty.values()] };
  }

  private add(group: Group, kind: string, ends: string, properties: Properties): void {
    let line = ends;
    let columns = group.columnsOf(kind);
    for (const name in properties) {
      const value = properties[name];
      if (value === null || value === undefined) continue;
      if (Array.isArray(value) && value.length === 0) {
        this.noteEmpty(kind, name);
        continue;
      }
      columns = columns.with(name, typeOf(value));
      line += `,${format(value)}`;
    }
    columns.file ??= group.open(kind, join(this.folder, `${(this.opened += 1)}.csv`), columns.header);
    columns.file.line(line);
  }

  /** @param labels the last of which is the narrowest */
  private noteEmpty(labels: string, property: string): void {
    const key = `${labels} ${property}`;
    if (!this.empty.has(key)) this.empty.set(key, { label: labels.split(':').at(-1) ?? '', property });
  }
}

/** The files of all nodes, or of all relationships. */
class Group {
  private readonly kinds = new Map<string, Columns>();
  private readonly files: OpenFile[] = [];

  constructor(private readonly ends: string[]) {}

  columnsOf(kind: string): Columns {
    const columns = this.kinds.get(kind) ?? new Columns(this.ends.join(','));
    this.kinds.set(kind, columns);
    return columns;
  }

  open(kind: string, path: string, header: string): OpenFile {
    const file = new OpenFile(kind, path, header);
    this.files.push(file);
    return file;
  }

  end(): ImportFile[] {
    return this.files.map((file) => file.end());
  }
}

/** The columns of a line so far. Millions of lines have few sets of them, which are found without making a text of each. */
class Columns {
  file: OpenFile | undefined;
  private readonly longer = new Map<string, Map<string, Columns>>();

  constructor(readonly header: string) {}

  with(name: string, type: string): Columns {
    let types = this.longer.get(name);
    if (!types) this.longer.set(name, (types = new Map<string, Columns>()));
    let columns = types.get(type);
    if (!columns) types.set(type, (columns = new Columns(`${this.header},${name}:${type}`)));
    return columns;
  }
}

class OpenFile {
  private readonly descriptor: number;
  private text: string;

  constructor(
    private readonly kind: string,
    private readonly path: string,
    header: string,
  ) {
    this.descriptor = openSync(path, 'w');
    this.text = `${header}\n`;
  }

  line(text: string): void {
    this.text += `${text}\n`;
    if (this.text.length > CHUNK) this.flush();
  }

  end(): ImportFile {
    this.flush();
    closeSync(this.descriptor);
    return { kind: this.kind, path: this.path };
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    for (let at = 0; at < bytes.length;) at += writeSync(this.descriptor, bytes, at);
    this.text = '';
  }
}

/** As the driver sends them: whole numbers are integers, all others floating point. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `${typeOf(value[0])}[]`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'double';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value;
  throw new Error(`A property cannot hold ${JSON.stringify(value)}.`);
}

function format(value: unknown): string {
  return quoted(Array.isArray(value) ? value.join(ARRAY_DELIMITER) : String(value));
}

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
