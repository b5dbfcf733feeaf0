import type { GraphiQLProps } from 'graphiql';

const PREFIX = 'govchain:';
const ours = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/** The history would keep them with its questions; they may hold a token, which should end with the page. */
const withoutHeaders = (items: string): string =>
  JSON.stringify(JSON.parse(items, (name, value: unknown) => (name === 'headers' ? undefined : value)));

/** Tabs and history under our own name: other playgrounds were at this address of this machine before us. */
export const storage: NonNullable<GraphiQLProps['storage']> = {
  get length() {
    return ours().length;
  },
  getItem: (key) => localStorage.getItem(PREFIX + key),
  setItem: (key, value) => {
    localStorage.setItem(PREFIX + key, /:(queries|favorites)$/.test(key) ? withoutHeaders(value) : value);
  },
  removeItem: (key) => {
    localStorage.removeItem(PREFIX + key);
  },
  clear: () => {
    for (const key of ours()) localStorage.removeItem(key);
  },
};
