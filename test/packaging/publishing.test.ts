import { accessSync, constants } from 'node:fs';
import { fromRoot } from '../../src/root.js';
import { manifest, textOf, yamlOf } from './files.js';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

const workflow = yamlOf('.github/workflows/ci.yml') as { jobs: { test: { steps: Step[] } } };

describe('CITATION.cff', () => {
  const citation = yamlOf('CITATION.cff') as Record<string, unknown>;

  it('has what the format asks for, and the version and licence of the package', () => {
    const { version, license } = manifest;
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', title: 'govchain-graph', version, license });
    expect(citation.message).toBeTruthy();
    expect(citation.authors).toEqual([{ name: 'The govchain-graph contributors' }]);
  });
});

describe('LICENSE', () => {
  it('is the whole text of the licence that the package names', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(textOf('LICENSE')).toMatch(/^\s*Apache License\s+Version 2\.0[^]*END OF TERMS AND CONDITIONS/);
  });
});

describe('the workflow', () => {
  const { steps } = workflow.jobs.test;

  it('does what .ci/run does and no more', () => {
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
    expect(() => {
      accessSync(fromRoot('.ci/run'), constants.X_OK);
    }).not.toThrow();
  });

  it('pins each action to a major version, and Node to the one that the image has', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version'];
    expect(textOf('Dockerfile')).toContain(`FROM node:${String(node)}.`);
  });
});

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const bench = JSON.parse(textOf('bench/package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const needed = [dependencies, devDependencies, bench.dependencies, bench.devDependencies].flatMap((some) =>
    Object.entries(some),
  );
  const page = textOf('docs/dependencies.md');

  test('gives each dependency its reason', () => {
    expect(needed.map(([name]) => name).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('is true that all are pinned exactly', () => {
    expect(needed.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
