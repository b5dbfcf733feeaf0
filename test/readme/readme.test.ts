import { existsSync, readFileSync } from 'node:fs';
import { Asker } from '../support/graph.js';

const readme = readFileSync('README.md', 'utf8');
const questions = [
  ...readme.matchAll(/\*\*(.+?)\*\*[^`]*(?:`[^`\n]+`[^`]*)*```graphql\n(.*?)```\s+```json\n(.*?)```/gs),
].map(([, title = '', question = '', answer = '']) => ({ title, question, answer }));

describe('README', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });

  afterAll(() => asker.close());

  test('asks five questions', () => {
    expect(questions).toHaveLength(5);
  });

  test.each(questions)('$title is answered as printed', async ({ question, answer }) => {
    expect(await asker.data(question)).toEqual(JSON.parse(answer));
  });

  test('links only to what is there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});
