import { useEffect, useState } from 'react';

export interface Answer<T> {
  data?: T;
  /** One sentence; null stands for a server that does not answer. */
  error?: string | null;
  /** What is shown is the answer to another question than the present one. */
  waiting: boolean;
}

const url = new URL('../graphql', location.href);

async function ask<T>(query: string, variables: unknown, signal: AbortSignal): Promise<Omit<Answer<T>, 'waiting'>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  try {
    const response = await fetch(url, { method: 'POST', headers, signal, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (errors?.[0]) return { error: errors[0].message };
    return data ? { data } : { error: null };
  } catch {
    return { error: null };
  }
}

/** Null asks nothing. The last answer stays until the next is there, so that nothing jumps. */
export function useAnswer<T>(query: string | null, variables: object): Answer<T> {
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'waiting'> & { key?: string }>({});
  const key = JSON.stringify([query, variables]);
  useEffect(() => {
    const [query, variables] = JSON.parse(key) as [string | null, unknown];
    if (query === null) return;
    const stop = new AbortController();
    void ask<T>(query, variables, stop.signal).then((next) => {
      if (!stop.signal.aborted) setAnswer({ ...next, key });
    });
    return () => {
      stop.abort();
    };
  }, [key]);
  return { ...answer, waiting: query !== null && answer.key !== key };
}
