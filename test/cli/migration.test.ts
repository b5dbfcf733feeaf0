import { jest } from '@jest/globals';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, differing } from '../support/content.js';
import { temporaryFolder } from '../support/folders.js';
import { contentIn, inHome } from '../support/home.js';
import { anyPorts, govchain } from '../support/processes.js';

jest.setTimeout(400_000);

const home = join(temporaryFolder(), 'home');
const env = { ...anyPorts, GOVCHAIN_HOME: home };
const backups = join(home, 'backups');
let current: string[];
let earlier: string[];

const age = [
  'MATCH (n) WHERE n:Application OR n:Supplier OR n:Place REMOVE n.sortName, n.sortLaunched, n.basis, n.applicationCount',
  'MATCH ()-[kept:DERIVED_SERVICE]->() DELETE kept',
  'MATCH (m:GovchainGraph) SET m.modelVersion = 1',
];

describe('a graph of an earlier model version', () => {
  beforeAll(async () => {
    expect((await govchain(['load'], env).end()).code).toBe(0);
  });

  it('is not changed where another govchain runs it, nor at NEO4J_URI without a word that there is a backup', async () => {
    await inHome(home, async (graph, uri, password) => {
      current = await contentOf(graph);
      for (const query of age) await graph.define(query);
      earlier = await contentOf(graph);
      const joined = await govchain(['load'], env).end();
      expect(joined).toMatchObject({ code: 1, stdout: '' });
      expect(joined.stderr).toMatch(/of model version 1; .* Nothing was changed\. An earlier govchain runs on/);

      const given = { NEO4J_URI: uri, NEO4J_PASSWORD: password };
      const refused = await govchain(['load'], given).end();
      expect(refused.stderr).toMatch(/of model version 1; .* Nothing was changed\. .* MIGRATE_WITHOUT_BACKUP=true/);
      expect((await govchain(['imports'], given).end()).code).toBe(0);
      expect(differing(await contentOf(graph), earlier)).toEqual([]);
      expect((await govchain(['load'], { ...given, MIGRATE_WITHOUT_BACKUP: 'true' }).end()).code).toBe(0);
      expect(differing(await contentOf(graph), current)).toEqual([]);
      for (const query of age) await graph.define(query);
    });
  });

  it('is not changed where no backup can be made', async () => {
    writeFileSync(backups, 'a file');
    const { code, stderr } = await govchain(['load'], env).end();
    rmSync(backups);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^govchain: The graph is of model version 1 .* only after a backup, which failed\. Nothing was changed\. The folder .*backups cannot be used/m,
    );
  });

  it('is brought up to this one after a backup, which restored is the earlier graph', async () => {
    const { code, stdout, stderr } = await govchain(['load'], env).end();
    const [name = ''] = readdirSync(backups);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Nothing to do/) as unknown });
    expect(name).toMatch(/^govchain-graph-\d{4}-\d\d-\d\dT\d{6}Z-model-1\.dump$/);
    expect(stderr).toContain(`Backed up to ${join(backups, name)}\n`);
    expect(differing(await contentIn(home), current)).toEqual([]);

    const other = join(temporaryFolder(), 'other');
    const restored = await govchain(['restore', join(backups, name)], { ...anyPorts, GOVCHAIN_HOME: other }).end();
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('model version 1') as unknown });
    expect(differing(await contentIn(other), earlier)).toEqual([]);
  });
});
