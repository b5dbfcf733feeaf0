import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { withoutHistory } from '../edit/editing.js';
import { differing } from '../support/content.js';
import { Asker } from '../support/graph.js';

/** `npm run questions` sets it: the page is given what comes out, instead of being held to it. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const PAGE = 'docs/editing.md';
const page = readFileSync(PAGE, 'utf8');

/** Ids of edits hold the time; the page shows always the same. */
const shownId = 'edit:20210401t093000000-4f9a2c';
const anId = /edit:\d{8}t\d{9}-[0-9a-f]{6}/g;

interface Step {
  shown: string;
  question: string;
}

const steps: Step[] = [...page.matchAll(/```graphql\n(.*?)```\n\n```json\n.*?```/gs)].map(
  ([shown, question = '']) => ({ shown, question }),
);

let asker: Asker;
let editor: Asker;
let before: string[];
/** The first edit of the page. */
let made = '';

beforeAll(async () => {
  asker = await Asker.open();
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  editor = asker.as({ name: 'you', role: 'EDITOR' });
  before = await withoutHistory(asker.graph);
});

afterAll(async () => {
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  await asker.close();
});

/** As the page read it first. */
let revision = '';

async function blockOf(step: Step): Promise<string> {
  const question = step.question.replace(/(?<=revision: ")\w+/, revision);
  const data: unknown = await editor.data(question.replace(anId, made));
  const text = JSON.stringify(data);
  revision ||= /"revision":"(\w+)"/.exec(text)?.[1] ?? '';
  made ||= anId.exec(text)?.[0] ?? '';
  anId.lastIndex = 0;
  const json = await format(text.replace(anId, shownId), {
    parser: 'json',
    printWidth: 120,
    objectWrap: 'collapse',
  });
  return `\`\`\`graphql\n${question}\`\`\`\n\n\`\`\`json\n${json}\`\`\``;
}

if (writing)
  test('the answers are written into docs/editing.md', async () => {
    let written = page;
    for (const step of steps) written = written.replace(step.shown, await blockOf(step));
    writeFileSync(PAGE, written);
  });
else
  describe('the worked example of docs/editing.md', () => {
    test('reads, corrects, tells of it and takes it back', () => {
      expect(steps).toHaveLength(4);
    });

    test.each(steps.map((step, at) => ({ at: at + 1, ...step })))('step $at', async (step) => {
      expect(await blockOf(step)).toBe(step.shown);
    });

    test('leaves the graph as it was', async () => {
      expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
    });
  });
