import { BoundedKeep, kept, numberOf } from '../kept.js';
import type { Composed } from './list.js';

/**
 * Several queries as one, which goes to the database and back once: short ones take less time than the way. Rows tell in
 * `question` whose they are. All have the same columns, and parameters of their own.
 */
export function together(queries: readonly Composed[], columns: readonly string[]): Composed {
  const renamed = (name: string, at: number): string => (at === 0 ? name : `${name}_${at}`);
  const part = (text: string, at: number): string => {
    const own = text.replace(/\$(\w+)/g, (_, name: string) => `$${renamed(name, at)}`);
    return `CALL () {\n${own}\n}\nRETURN ${at} AS question, ${columns.join(', ')}`;
  };
  const key = [...columns, ...queries.map(({ text }) => numberOf(text))].join(' ');
  const params = queries.flatMap((query, at) =>
    Object.entries(query.params).map(([name, value]) => [renamed(name, at), value]),
  );
  return {
    name: queries.map(({ name }) => name).join(' & '),
    text: kept(texts, key, () => queries.map(({ text }, at) => part(text, at)).join('\nUNION ALL\n')),
    params: Object.fromEntries(params) as Composed['params'],
  };
}

const texts = new BoundedKeep<string, string>(1000);
