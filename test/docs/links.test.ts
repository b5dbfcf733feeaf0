import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shots } from './shots.js';

const pages = ['README.md', 'DATA.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];

test.each(pages)('%s links only to what is there', (page) => {
  const text = readFileSync(page, 'utf8').replace(/```.*?```/gs, '');
  const links = [...text.matchAll(/\]\((?!http)([^)#]+)[^)]*\)/g)].map(([, path = '']) => join(dirname(page), path));
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

test('README leads to every page of docs/', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(pages.filter((page) => page !== 'README.md' && !readme.includes(`](${page})`))).toEqual([]);
});

test('README shows the pictures that npm run pictures takes, and there are no others', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]{20,}\]\(docs\/pictures\/([^)]+)\.png\)/g)];
  const names = Object.keys(shots).sort();
  expect(shown.map(([, name]) => name).sort()).toEqual(names);
  expect(readdirSync('docs/pictures').sort()).toEqual(names.map((name) => `${name}.png`));
});
