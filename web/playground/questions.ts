/** A saved question, as /questions gives it. */
export interface Question {
  name: string;
  topic: string;
  title: { en: string; zh: string };
  description: { en: string; zh: string };
  operation: string;
  examples: Record<string, unknown>[];
}

/** What stands in a tab. */
export interface Asked {
  query: string;
  variables: string;
}

/** The catalogue; empty where the server does not give it, for the playground is of use without. */
export async function readQuestions(): Promise<Question[]> {
  try {
    const response = await fetch(new URL('../questions', location.href));
    return ((await response.json()) as { questions: Question[] }).questions;
  } catch {
    return [];
  }
}

export function askedBy({ title, description, operation, examples }: Question): Asked {
  const words = [title.en, title.zh, description.en, description.zh];
  const query = `${words.map((line) => `# ${line}\n`).join('')}${operation}`;
  return { query, variables: JSON.stringify(examples[0] ?? {}, null, 2) };
}

export const operationNameOf = (query: string): string => /^query (\w+)/m.exec(query)?.[1] ?? '';

/** Those in which each word of the search occurs, in either language. */
export function matching(questions: readonly Question[], search: string): Question[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter(({ name, title, description, topic }) => {
    const text = [name, topic, title.en, title.zh, description.en, description.zh].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
