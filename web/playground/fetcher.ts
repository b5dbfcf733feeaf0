import type { GraphiQLProps } from 'graphiql';

/** Relative to the page, so that it is found below any path. */
const url = new URL('../graphql', location.href);

/** Asks our own server; an answer that is none (a proxy's error page, no connection) is told as a sentence. */
export const fetcher: GraphiQLProps['fetcher'] = async (question, options) => {
  const headers = { ...options?.headers, 'content-type': 'application/json', accept: 'application/json' };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) });
    return (await response.json()) as object;
  } catch {
    return { errors: [{ message: `${url.origin} does not answer. Is the server running? 服务器没有响应。` }] };
  }
};
