import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../../src/root.js';

export const textOf = (path: string): string => readFileSync(fromRoot(path), 'utf8');

export const yamlOf = (path: string): unknown => parse(textOf(path));

export const manifest = JSON.parse(textOf('package.json')) as {
  version: string;
  license: string;
  files: string[];
  dependencies: Record<string, string>;
};

/** The pinned version of the private Neo4j. */
export const neo4jVersion = /<neo4j\.version>(.*?)</.exec(textOf('src/neo4j/pom.xml'))?.[1];
