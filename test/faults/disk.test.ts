import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import type { Instance } from '../../src/neo4j/instance.js';
import { fromRoot } from '../../src/root.js';
import { startFilled } from '../support/bulk-load.js';
import { temporaryFolder } from '../support/folders.js';
import { SmallDisk } from '../support/small-disk.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { Importer } from './importer.js';
import { askFor, isAway, QUESTION, serve } from './support.js';

const ROOM = isProof ? 2_000_000 : 100_000;
/** More than fit. */
const ROWS = isProof ? 1_000 : 60;
const figures = { acknowledged: 0, faults: 0, secondsToReady: 0 };
tellAtEnd(figures);

const disk = SmallDisk.mount(temporaryFolder(), 64);
const [describeHere, why] = disk ? [describe, ''] : [describe.skip, ' (left out: this user may not mount a tmpfs)'];

describeHere(`a full disk${why}`, () => {
  const home = disk?.folder ?? '';
  let instance: Instance;
  let graph: Graph;
  let served: Awaited<ReturnType<typeof serve>>;
  let right: unknown;

  beforeAll(async () => {
    instance = await startFilled(home);
    graph = Graph.connect(instance, { timeout: 60_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    served = await serve(instance, 10_000);
    right = (await ask()).data;
  });

  afterAll(async () => {
    await served.stop();
    await graph.close();
    await instance.stop();
    disk?.unmount();
  });

  const ask = () => askFor(served.server.url, QUESTION);
  const health = async (): Promise<number[]> =>
    await Promise.all(
      ['live', 'ready'].map(async (which) => (await fetch(`${served.server.url}/health/${which}`)).status),
    );

  it('turns readiness, says what to do, and loses nothing that was acknowledged', async () => {
    expect(await health()).toEqual([200, 200]);
    const importer = new Importer(temporaryFolder(), 'crowded', ROWS);
    disk?.fill(ROOM);
    await expect(importer.run(graph)).rejects.toThrow(
      /^The database could not write, most likely since its disk is full/,
    );
    expect(await health()).toEqual([200, 503]);
    expect(isAway(await ask())).toBe(true);
    disk?.makeRoom();
    await restarted();
    expect(await health()).toEqual([200, 200]);
    expect(await ask()).toMatchObject({ codes: [], data: right });
    const faults = await importer.faults(graph);
    figures.acknowledged = importer.acknowledged.size;
    figures.faults = faults.length;
    expect(figures.acknowledged).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await importer.run(graph);
    expect(importer.acknowledged.size).toBe(ROWS);
    expect(await importer.faults(graph)).toEqual([]);
  });

  /** The database alone: our server goes on. */
  async function restarted(): Promise<void> {
    const began = Date.now();
    await instance.stop();
    instance = await startFilled(home, { bolt: Number(new URL(instance.uri).port), browser: 0 });
    while ((await health())[1] !== 200) expect(Date.now() - began).toBeLessThan(60_000);
    figures.secondsToReady = (Date.now() - began) / 1000;
  }
});
