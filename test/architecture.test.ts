import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Modules of src/ and what each imports: paths within src/, or names of packages. */
const modules = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => [path, importsOf(path)]),
);

function importsOf(path: string): string[] {
  const source = readFileSync(`src/${path}`, 'utf8');
  return [...source.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') : name,
  );
}

const imports = (from: (path: string) => boolean, to: (name: string) => boolean): string[] =>
  [...modules]
    .filter(([path]) => from(path))
    .flatMap(([path, names]) => names.filter(to).map((name) => `${path} -> ${name}`));

const inFolder =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const named =
  (ending: string) =>
  (path: string): boolean =>
    path.endsWith(`.${ending}.ts`);

describe('Imports point one way: command line, HTTP, schema, resolver, loader, graph', () => {
  test('every import of ours is of a module that is there', () => {
    expect(modules.size).toBeGreaterThan(80);
    expect(
      imports(
        () => true,
        (name) => name.endsWith('.ts') && !modules.has(name) && name !== 'import/edtf-module.d.ts',
      ),
    ).toEqual([]);
  });

  test('every package that is imported comes with the program, not with its tests alone', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const packages = [...modules.values()].flat().filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'));
    const names = packages.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    expect(names.filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('only graph/ and neo4j/ know the driver', () => {
    expect(
      imports(
        (path) => !inFolder('graph', 'neo4j')(path),
        (name) => name.startsWith('neo4j-driver'),
      ),
    ).toEqual([]);
  });

  test('graph/ knows nothing of what is asked of it', () => {
    expect(
      imports(
        inFolder('graph'),
        (name) =>
          name.endsWith('.ts') &&
          !name.startsWith('graph/') &&
          !['client-errors.ts', 'errors.ts', 'kept.ts', 'root.ts'].includes(name),
      ),
    ).toEqual([]);
  });

  test('loaders know nothing of resolvers or of decorators', () => {
    expect(imports(named('loaders'), (name) => named('resolver')(name) || name === 'type-graphql')).toEqual([]);
  });

  test('resolvers pick loaders: they put no question to the graph themselves', () => {
    expect(imports(named('resolver'), (name) => name.startsWith('graph/') || name.startsWith('@neo4j/'))).toEqual([]);
    const asking = [...modules.keys()]
      .filter(named('resolver'))
      .filter((path) => /graph\.(read|ask|write)/.test(readFileSync(`src/${path}`, 'utf8')));
    expect(asking).toEqual([]);
  });

  test('only the command line starts things, and nothing imports it', () => {
    expect(imports((path) => !inFolder('cli')(path), inFolder('cli'))).toEqual([]);
    expect(imports((path) => !inFolder('cli', 'neo4j')(path), inFolder('neo4j'))).toEqual([]);
    expect(imports((path) => !inFolder('cli', 'http')(path) && path !== 'server.ts', inFolder('http'))).toEqual([]);
  });

  test('reading and writing of imports knows nothing of GraphQL', () => {
    expect(
      imports(inFolder('import'), (name) => name === 'graphql' || name === 'type-graphql' || named('resolver')(name)),
    ).toEqual([]);
  });

  test('who may do what is worked out without knowing of HTTP or GraphQL', () => {
    expect(imports(inFolder('access'), (name) => /^(http\/|fastify|@fastify|@apollo|graphql)/.test(name))).toEqual([]);
  });

  test('files are named entity.role.ts, lower case', () => {
    const odd = [...modules.keys()].filter((path) => !/^[a-z][a-z0-9/-]*(\.[a-z]+)?\.ts$/.test(path));
    expect(odd).toEqual([]);
  });
});
