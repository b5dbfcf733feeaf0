interface Storage {
  setItem: (key: string, value: string) => void;
}

/** What a browser has; pages are no part of the program that is compiled with these tests. */
const kept = new Map<string, string>();
Object.assign(globalThis, { localStorage: { setItem: (key: string, value: string) => kept.set(key, value) } });

const module = '../../web/playground/storage.js';

test.each(['queries', 'favorites'])(
  'the playground keeps %s without their headers, which may hold a token',
  async (name) => {
    const { storage } = (await import(module)) as { storage: Storage };
    const item = { query: '{ about { version } }', variables: '{"headers": 1}', favorite: true };
    const headers = '{"authorization": "Bearer secret-token"}';
    storage.setItem(`graphiql:${name}`, JSON.stringify({ [name]: [{ ...item, headers }] }));
    expect(JSON.parse(kept.get(`govchain:graphiql:${name}`) ?? '')).toEqual({ [name]: [item] });
  },
);
