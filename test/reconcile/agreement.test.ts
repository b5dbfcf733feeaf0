import { Directory } from '../../src/import/intake/directory.js';
import { adding, withCopy } from '../support/changed-copy.js';
import { kinds, knownOf, type Pair, type PairKind, pairs } from '../import/match/pairs.js';
import { Service } from './support.js';

const prefix = { Supplier: 'supplier', GovernmentBody: 'body' };

/** Rows of the data set for each first name of a pair that it does not hold. */
const rowsOf = (kind: PairKind): Record<string, string>[] =>
  knownOf(kind)
    .filter(({ id }) => !id.startsWith(`${prefix[kind]}:`))
    .map(({ id: name }, at) => ({
      ...{ id: `${prefix[kind]}:pair-${at}`, name, source: 'source:hulianmaibo-2020' },
      ...{ locator: 'P1', basis: 'STATED' },
    }));

describe('300 pairs of names of Chinese organisations', () => {
  let service: Service;
  let directory: Directory;

  beforeAll(async () => {
    const edits = {
      'suppliers.csv': adding(...rowsOf('Supplier')),
      'government-bodies.csv': adding(...rowsOf('GovernmentBody')),
    };
    service = await withCopy(edits, (seed) => Service.open({}, seed));
    directory = await Directory.read(service.graph);
  });
  afterAll(() => service.stop());

  const ofKind = (kind: PairKind): Pair[] => pairs.filter((pair) => pair.kind === kind);

  it.each(kinds)('%s: what is a match is what an import takes', async (kind) => {
    const found = await service.all(ofKind(kind).map(({ other }) => ({ query: other, type: kind })));
    const matched = found.map((candidates) => candidates.find(({ match }) => match)?.id ?? null);
    const taken = ofKind(kind).map(({ other }) => directory.find(kind, { text: other, identifiers: [] }));
    expect(matched.filter((id) => id !== null).length).toBeGreaterThan(20);
    expect(matched).toEqual(taken.map((match) => ('id' in match ? match.id : null)));
  });

  it.each(kinds)('%s: what is not, has the candidates that an import asks about, in their order', async (kind) => {
    const found = await service.all(ofKind(kind).map(({ other }) => ({ query: other, type: kind })));
    const open = ofKind(kind).flatMap(({ other }, at) => {
      const match = directory.find(kind, { text: other, identifiers: [] });
      return 'id' in match ? [] : [{ wanted: match.candidates.map(({ id }) => id).sort(), got: found[at] ?? [] }];
    });
    for (const { wanted, got } of open) {
      expect(got.map(({ id }) => id).sort()).toEqual(wanted);
      const scores = got.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
  });
});
