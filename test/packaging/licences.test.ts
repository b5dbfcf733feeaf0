import { manifest, textOf } from './files.js';

/** Licences under which what is installed with the program may be used and passed on with it, under its own. */
const allowed = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);

/** An SPDX expression: of OR one will do, of AND all are needed. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((id) => allowed.includes(id)));

test('what is installed with the program is under licences that go together with its own', () => {
  const names = installed.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  const others = installed.filter(([, { license = 'none' }]) => !isAllowed(license));
  expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['none', false],
])('%s: %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});
