import { readFileSync } from 'node:fs';
import { type CypherQuestion, topicNames } from '../catalogue/cypher.js';
import { readLook } from '../look.js';
import { fromRoot } from '../root.js';

/** As many as are seen at once in a frame of Neo4j Browser. */
const PER_SLIDE = 4;

const slides = readFileSync(fromRoot('browser/guide.html'), 'utf8');

/**
 * Neo4j Browser's guide: the slides that are written by hand, with the questions that they name, and then all questions
 * that it can ask.
 * @param origin where this server is found by whoever reads the guide
 */
export function guide(questions: readonly CypherQuestion[], origin: string): string {
  return slides
    .replaceAll(/<!--question ([a-z-]+)-->/g, (_mark, name: string) => shown(named(questions, name)))
    .replace('<!--labels-->', () => labels())
    .replace('<!--catalogue-->', () => catalogue(questions))
    .replaceAll('{{origin}}', escape(origin));
}

function named(questions: readonly CypherQuestion[], name: string): CypherQuestion {
  const question = questions.find((one) => one.name === name);
  if (!question) throw new Error(`browser/guide.html names ${name}, and no saved question with Cypher is called so.`);
  return question;
}

/** Each label in the colour that its nodes are drawn in. */
function labels(): string {
  const chips = Object.entries(readLook().labels).map(([label, { colour, text, zh }]) => {
    const style = `background: ${colour}; color: ${text}; padding: 2px 8px; border-radius: 10px; white-space: nowrap`;
    return `<span style="${style}">${label} <span lang="zh-Hans">${zh}</span></span>`;
  });
  return chips.join('\n');
}

function catalogue(questions: readonly CypherQuestion[]): string {
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  return topics.flatMap((topic) => topicSlides(questions.filter((one) => one.topic === topic))).join('\n');
}

function topicSlides(questions: readonly CypherQuestion[]): string[] {
  const count = Math.ceil(questions.length / PER_SLIDE);
  return Array.from({ length: count }, (_, at) => {
    const part = questions.slice(at * PER_SLIDE, (at + 1) * PER_SLIDE);
    return slide(part, count === 1 ? '' : ` ${at + 1}/${count}`);
  });
}

function slide(questions: readonly CypherQuestion[], part: string): string {
  const { en, zh } = topicNames[questions[0]?.topic ?? 'SEARCH'];
  const heading = `<h3>${escape(en)} <span lang="zh-Hans">${escape(zh)}</span>${part}</h3>`;
  return `<slide>\n${heading}\n${questions.map(shown).join('\n')}\n</slide>`;
}

/** The class is what makes Neo4j Browser take the text at a click, and run it by the sign before it. */
function shown({ title, cypher }: CypherQuestion): string {
  const heading = `<h4>${escape(title.en)}<br><span lang="zh-Hans">${escape(title.zh)}</span></h4>`;
  return `${heading}\n<pre class="pre-scrollable code runnable">${escape(cypher)}</pre>`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
