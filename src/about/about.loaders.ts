import type { Context } from '../context.js';
import { readHeld } from '../import/held.js';
import { seedImport } from '../import/imports.js';
import { version } from '../version.js';
import type { About, LabelCount } from './about.type.js';

export async function about({ graph, server }: Context): Promise<About> {
  const [counts, { imports }] = await Promise.all([graph.read<LabelCount>('about/counts'), readHeld(graph)]);
  const seed = imports.find(({ id }) => id === seedImport);
  return { version, dataRelease: seed?.release ?? '', dataChecksum: seed?.checksum ?? '', counts, ...server };
}
