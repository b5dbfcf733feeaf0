import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../../src/root.js';

const sections = parse(readFileSync(fromRoot('test/fuzz/corpus.yaml'), 'utf8')) as Record<string, string[]>;

/** Any text of a section of corpus.yaml. */
export function corpus(section: string): fc.Arbitrary<string> {
  const texts = sections[section];
  if (!texts) throw new Error(`corpus.yaml has no section ${section}.`);
  return fc.constantFrom(...texts);
}
