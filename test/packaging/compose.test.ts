import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.js';
import { neo4jConf } from '../../src/neo4j/conf.js';
import { fromRoot } from '../../src/root.js';
import { neo4jVersion, textOf, yamlOf } from './files.js';

interface Service {
  image: string;
  ports: string[];
  environment: Record<string, string | number>;
  healthcheck: Record<string, unknown>;
  depends_on?: Record<string, { condition: string }>;
}

const file = 'docker-compose.yml';
const { services } = yamlOf(file) as { services: Record<'neo4j' | 'server', Service> };
const { neo4j, server } = services;

/** Names in the image's environment: `_` for a dot and `__` for an underscore. */
const settings = Object.fromEntries(
  Object.entries(neo4j.environment).map(([name, value]) => [
    name
      .replace(/^NEO4J_/, '')
      .replace(/_/g, '.')
      .replace(/\.\./g, '_'),
    withDefaults(String(value)),
  ]),
);

function withDefaults(text: string): string {
  return text.replace(/\$\{\w+:-(.*?)\}/g, '$1');
}

describe('docker-compose.yml', () => {
  it('runs the Neo4j that the private database is', () => {
    expect(neo4j.image).toBe(`neo4j:${String(neo4jVersion)}-community`);
  });

  it('sets it as the private database is set, listening apart', () => {
    const lines = neo4jConf({ boltPort: 7687, browserPort: 7474, plugins: null }).split('\n');
    const wanted = lines.filter((line) => line.includes('=') && !line.includes('listen_address'));
    expect(Object.entries(settings).map(([name, value]) => `${name}=${value}`)).toEqual(expect.arrayContaining(wanted));
  });

  it('publishes ports on this machine alone', () => {
    const ports = [...neo4j.ports, ...server.ports].map(withDefaults);
    expect(ports).toEqual(['127.0.0.1:7687:7687', '127.0.0.1:7474:7474', '127.0.0.1:4000:4000']);
  });

  it('has no password of its own, and says where to set one', () => {
    const uses = textOf(file).match(/\$\{NEO4J_PASSWORD.*?\}/g) ?? [];
    expect(uses).toHaveLength(2);
    expect(new Set(uses)).toEqual(
      new Set(['${NEO4J_PASSWORD:?Choose a password for Neo4j in .env, see .env.example}']),
    );
    expect(neo4j.environment.NEO4J_AUTH).toBe(`neo4j/${String(uses[0])}`);
    expect(textOf('.env.example')).toMatch(/^NEO4J_PASSWORD=$/m);
  });

  it('starts the server when the database is healthy, and knows when either is', () => {
    expect(server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck.test).toEqual(expect.arrayContaining(['CMD', 'http://127.0.0.1:7474/']));
    const [, inImage = ''] = /^HEALTHCHECK .*\\\n +CMD (.*)$/m.exec(textOf('Dockerfile')) ?? [];
    expect(server.healthcheck.test).toEqual(['CMD', ...(JSON.parse(inImage) as string[])]);
    expect(inImage).toContain('/health/ready');
  });

  it('gives the server only what it reads', () => {
    const given = Object.entries(server.environment).map(([name, value]) => [name, withDefaults(String(value))]);
    const config = readConfig(Object.fromEntries(given) as NodeJS.ProcessEnv);
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, neo4j: { uri: 'bolt://neo4j:7687' } });
    const known = textOf('src/config.ts');
    for (const name of Object.keys(server.environment)) expect(known).toContain(`    ${name}: `);
  });

  it('offers in .env.example only what it reads', () => {
    const offered = [...textOf('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    for (const name of offered) expect(textOf(file)).toContain(`\${${String(name)}:`);
  });

  // Asked of Compose itself where it is installed; it needs no engine for that.
  const cwd = fileURLToPath(fromRoot('.'));
  const compose = (args: string[], env: NodeJS.ProcessEnv) =>
    spawnSync('docker', ['compose', '--env-file', '/dev/null', ...args], { cwd, encoding: 'utf8', env });
  const { PATH } = process.env;
  const installed = compose(['version'], { PATH }).status === 0;
  (installed ? it : it.skip)('is accepted by docker compose, with a password only', () => {
    expect(compose(['config', '--quiet'], { PATH, NEO4J_PASSWORD: 'twelve-signs' })).toMatchObject({ status: 0 });
    const without = compose(['config', '--quiet'], { PATH });
    expect([without.status === 0, without.stderr]).toEqual([false, expect.stringContaining('.env.example') as string]);
  });
});
