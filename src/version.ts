import { readFileSync } from 'node:fs';
import { fromRoot } from './root.js';

const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };

/** The version of this program. */
export const { version } = manifest;
