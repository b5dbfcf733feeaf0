import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../root.js';

/** One question in Cypher, as its file declares it. */
export interface QueryFile {
  /** Path under `cypher/` without the ending: `supplier/byIds`. */
  name: string;
  /** The opening sentence. */
  about: string;
  /** Declared parameters and columns, name to type in GraphQL notation. */
  params: ReadonlyMap<string, string>;
  rows: ReadonlyMap<string, string>;
  /** Variables that a part of a query finds already bound; empty for a whole query. */
  inputs: ReadonlyMap<string, string>;
  text: string;
}

const folder = fromRoot('cypher/');
const declaration = /^\/\/ @(param|row|in) (\w+): (\S+)/;

/** All files of `cypher/`, read when the program starts so that a missing one fails there. */
export const queryFiles: ReadonlyMap<string, QueryFile> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .sort()
    .map((path) =>
      parse(path.replaceAll('\\', '/').replace(/\.cypher$/, ''), readFileSync(new URL(path, folder), 'utf8')),
    )
    .map((query) => [query.name, query]),
);

export function queryFile(name: string): QueryFile {
  const query = queryFiles.get(name);
  if (!query) throw new Error(`There is no cypher/${name}.cypher.`);
  return query;
}

function parse(name: string, file: string): QueryFile {
  const lines = file.split('\n');
  const declared = { param: new Map<string, string>(), row: new Map<string, string>(), in: new Map<string, string>() };
  for (const line of lines) {
    const [, what, variable, type] = declaration.exec(line) ?? [];
    if (what && variable && type) declared[what as keyof typeof declared].set(variable, type);
  }
  return {
    name,
    about: (lines[0] ?? '').replace(/^\/\/ /, ''),
    params: declared.param,
    rows: declared.row,
    inputs: declared.in,
    text: lines
      .filter((line) => !line.startsWith('//'))
      .join('\n')
      .trim(),
  };
}
