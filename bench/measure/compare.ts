import type { Contestant } from '../contestant.js';
import type { Question, Variables } from '../questions/question.js';

/** Throws where contestants do not answer a question alike: what is not the same work is not measured. */
export async function compare(contestants: Contestant[], question: Question, variables: Variables): Promise<void> {
  const answers = await Promise.all(contestants.map((one) => one.answer(question, variables)));
  const [first = '', ...others] = answers.map((answer) => JSON.stringify(canonical(answer, !question.isRow)));
  others.forEach((other, at) => {
    if (other !== first)
      throw new Error(
        `"${question.name}" is answered otherwise by ${contestants[at + 1]?.name} than by ${contestants[0]?.name}, ` +
          `asked with ${JSON.stringify(variables)}: ${firstDifference(first, other)}`,
      );
  });
}

/** Lists inside a row come in no agreed order; rows do. Properties that are not there are null. */
function canonical(value: unknown, ordered: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, false));
    return ordered ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one, ordered)]));
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 60)} against ${other.slice(Math.max(0, at - 60), at + 60)}`;
}
