import { readFileSync } from 'node:fs';
import { figures, judge, type Judged, labelled, queryOf } from './names.js';
import { Service } from './support.js';

const names = labelled();

describe('names that are misspelt, shortened, traditional or English', () => {
  let service: Service;
  let all: Judged[];

  beforeAll(async () => {
    service = await Service.open();
    const found = await service.all(names.map(queryOf));
    all = names.map((one, at) => judge(one, found[at] ?? []));
  });
  afterAll(() => service.stop());

  it('are at least 50, each of something that is in the graph or of nobody', async () => {
    const ids = new Set(names.flatMap(({ id }) => (id === '' ? [] : id)));
    const rows = await service.graph.ask('known', 'MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id', {
      ids: [...ids],
    });
    expect(names.length).toBeGreaterThanOrEqual(50);
    expect(rows).toHaveLength(ids.size);
    expect(names.filter(({ id }) => id === '').length).toBeGreaterThanOrEqual(15);
  });

  it('no match is wrong', () => {
    const wrong = all.filter(({ match, labelled }) => match !== null && match.id !== labelled.id);
    expect(wrong.map(({ match, labelled }) => ({ ...labelled, match: match?.id }))).toEqual([]);
  });

  it('as many are found as the documentation tells', () => {
    const { precision, recall, seen } = figures(all);
    const told = readFileSync('docs/reconciliation.md', 'utf8');
    expect(precision).toBe('1.00');
    expect(told).toContain(
      `Of ${names.length} labelled names, ${recall} of those that are in the graph are matched, ${seen} are matched or among the candidates, and no match is wrong.`,
    );
  });

  it('a name in traditional characters or English is a match', () => {
    const plain = all.filter(({ labelled: { change, id } }) => /^(traditional characters|English)/.test(change) && id);
    expect(plain.filter(({ match }) => match === null).map(({ labelled }) => labelled.name)).toEqual(['阿里巴巴集團']);
  });
});
