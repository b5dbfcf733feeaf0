import { differing } from '../support/content.js';
import { Asker } from '../support/graph.js';
import { evidence, factsOf, seen, send, withoutHistory } from './editing.js';

const application = 'application:tangleid';

let asker: Asker;
let editor: Asker;
let before: string[];

beforeAll(async () => {
  asker = await Asker.open();
  editor = asker.as({ name: 'editor', role: 'EDITOR' });
  before = await withoutHistory(asker.graph);
});

afterAll(() => asker.close());

afterEach(async () => {
  expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
});

describe('What cannot be said is refused in a sentence, and nothing is done', () => {
  const facts = async (fact: object, more: object = {}) =>
    send(editor, 'addFacts', { ...(await seen(asker, application)), facts: [fact], evidence, ...more });

  test.each([
    [
      'a property of others',
      { property: 'BASED_IN', object: 'place:cn' },
      'BASED_IN is nothing that can be said of a Application.',
    ],
    ['a word that is none', { property: 'STATUS', value: 'RUNNING' }, '"RUNNING" is not one of ONLINE'],
    ['no value', { property: 'STATUS' }, 'STATUS came without value'],
    [
      'a part that does not belong there',
      { property: 'STATUS', value: 'ONLINE', date: '2020' },
      'date came with STATUS, which takes value',
    ],
    ['an entity of another kind', { property: 'PLACES', object: 'supplier:webank' }, 'is not an id place:key'],
    ['an entity that is not there', { property: 'PLACES', object: 'place:cn-999999' }, 'There is no place:cn-999999'],
    [
      'a domain and a field of another',
      { property: 'SUBDOMAIN', object: 'subdomain:e-invoice' },
      'is a field of another domain',
    ],
    ['a value with more lines', { property: 'DESCRIPTION', value: 'one\ntwo' }, 'plain text on one line'],
    [
      'a merging by the way',
      { property: 'IDENTIFIERS', value: 'GOVCHAIN application:shanghai-huicun' },
      'Use mergeEntities',
    ],
    [
      'a pair the wrong way round',
      { property: 'POSSIBLY_SAME_AS', object: 'application:aaa' },
      'written on the smaller',
    ],
  ])('%s', async (_, fact, sentence) => {
    const { errors, codes } = await facts(fact);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors).toEqual([expect.stringContaining(sentence)]);
  });

  test.each([
    ['no source', { evidence: { ...evidence, source: {} } }, 'A source is given by its id'],
    [
      'a source that is not there',
      { evidence: { ...evidence, source: { id: 'source:none' } } },
      'There is no source:none',
    ],
    ['an id and more', { evidence: { ...evidence, source: { id: 'source:x', title: 'x' } } }, 'Give the id alone'],
    ['a locator with blanks', { evidence: { ...evidence, locator: 'page 1' } }, 'a locator such as P27'],
    ['an entity that is not there', { entity: 'application:none' }, 'There is no application:none'],
    ['no facts', { facts: [] }, 'No facts came'],
  ])('%s', async (_, more, sentence) => {
    const { errors } = await facts({ property: 'ALIASES', value: 'x' }, more);
    expect(errors).toEqual([expect.stringContaining(sentence)]);
  });

  test('the last name', async () => {
    const [name] = await factsOf(asker, application, 'NAME');
    const { errors } = await send(editor, 'retractFacts', {
      ...(await seen(asker, application)),
      keys: [name?.key],
      evidence,
    });
    expect(errors).toEqual([expect.stringContaining('no NAME would be left')]);
  });

  test('a firm that would belong to itself', async () => {
    const { errors } = await send(editor, 'addFacts', {
      ...(await seen(asker, 'supplier:tencent')),
      facts: [{ property: 'PARENT', object: 'supplier:webank' }],
      evidence,
    });
    expect(errors).toEqual([expect.stringContaining('would belong to itself')]);
  });
});
