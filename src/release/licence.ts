import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../root.js';
import { seedImport } from '../import/imports.js';
import { folderOf } from './table-files.js';

/** Sections of DATA.md that hold for whoever is handed the data. */
const SECTIONS = ['How sure it is', 'Licence and citation'];

/** Writes LICENSE as it is, and beside it what DATA.md says of the data's own standing. Comes to the licence's SPDX name. */
export async function writeLicence(folder: string, imports: readonly { id: string }[]): Promise<string> {
  await copyFile(fromRoot('LICENSE'), join(folder, 'LICENSE'));
  const data = await readFile(fromRoot('DATA.md'), 'utf8');
  const parts = ['# Licence of the data', ...SECTIONS.map((title) => sectionOf(data, title)), others(imports)];
  await writeFile(join(folder, 'LICENCE.md'), `${parts.filter(Boolean).join('\n\n')}\n`);
  const { license } = JSON.parse(await readFile(fromRoot('package.json'), 'utf8')) as { license: string };
  return license;
}

/** A section with its heading, without what leads into the rest of the repository. */
function sectionOf(page: string, title: string): string {
  const [, section] = new RegExp(`\\n(## ${title}\\n[^]*?)(?=\\n## |$)`).exec(page) ?? [];
  if (section === undefined) throw new Error(`DATA.md has no section "${title}".`);
  return section
    .split('\n\n')
    .filter((paragraph) => !paragraph.includes('](docs/'))
    .join('\n\n')
    .trim();
}

function others(imports: readonly { id: string }[]): string {
  const names = imports.flatMap(({ id }) => (id === seedImport ? [] : [`\`${folderOf(id)}/sources.csv\``]));
  if (names.length === 0) return '';
  return `## Other imports\n\nThe above is about \`${folderOf(seedImport)}\`. What other imports have brought is under what their sources allow: these stand in ${names.join(', ')}.`;
}
