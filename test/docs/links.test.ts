import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = ['README.md', 'DATA.md', ...readdirSync('docs').map((name) => `docs/${name}`)];

test.each(pages)('%s links only to what is there', (page) => {
  const text = readFileSync(page, 'utf8').replace(/```.*?```/gs, '');
  const links = [...text.matchAll(/\]\((?!http)([^)#]+)[^)]*\)/g)].map(([, path = '']) => join(dirname(page), path));
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

test('README leads to every page of docs/', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(pages.filter((page) => page !== 'README.md' && !readme.includes(`](${page})`))).toEqual([]);
});
