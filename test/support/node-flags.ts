import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';

/** The options that `npm start` gives to Node.js. */
export function nodeFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.match(/--\S+/g) ?? [];
}
