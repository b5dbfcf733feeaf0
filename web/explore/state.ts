export const VIEWS = ['matrix', 'map', 'timeline', 'graph'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows. All of it stands in the address, so that an address that is sent shows the same. */
export interface State {
  view: View;
  /** What the panel tells of: an entity's id, the two of a service joined by a comma, or an event and its dates. */
  focus: string;
  /** The entities whose neighbours the graph shows. */
  expanded: string[];
  domain: string;
  category: string;
  status: string;
  basis: string;
  from: string;
  to: string;
  /** How long a bar of the timeline is. */
  step: 'QUARTER' | 'YEAR';
  /** What shades the map. */
  shade: 'applications' | 'suppliers';
  /** Provinces and suppliers without a service are shown, too. */
  empty: boolean;
  lang: 'en' | 'zh';
}

const NO_FILTERS = { domain: '', category: '', status: '', basis: '', from: '', to: '' };
export const noFilters = (): Partial<State> => ({ ...NO_FILTERS });
export const hasFilters = (state: State): boolean =>
  Object.keys(NO_FILTERS).some((name) => state[name as keyof typeof NO_FILTERS] !== '');

/** Whatever an address holds that is not understood counts as not said. */
export function parse(search: string, lang: State['lang'] = 'en'): State {
  const parts = new URLSearchParams(search);
  const text = (name: string) => parts.get(name) ?? '';
  const one = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === parts.get(name)) ?? otherwise;
  const filters = Object.fromEntries(Object.keys(NO_FILTERS).map((name) => [name, text(name)]));
  return {
    ...(filters as typeof NO_FILTERS),
    view: one('view', VIEWS, 'matrix'),
    focus: text('focus'),
    expanded: text('expanded').split(',').filter(Boolean),
    step: one('step', ['QUARTER', 'YEAR'], 'QUARTER'),
    shade: one('shade', ['applications', 'suppliers'], 'applications'),
    empty: parts.has('empty'),
    lang: one('lang', ['en', 'zh'], lang),
  };
}

/** Only what differs from the first screen, so that addresses stay short; the language always, since readers differ. */
export function format(state: State): string {
  const first = parse('');
  const names = (Object.keys(first) as (keyof State)[]).filter(
    (name) => name === 'lang' || String(state[name]) !== String(first[name]),
  );
  const pairs = names.map((name) => `${name}=${readable(String(state[name]))}`);
  return `?${pairs.join('&')}`;
}

/** Colons, commas and slashes may stand in a query as they are, and ids are full of them. */
const readable = (text: string) => encodeURIComponent(text).replace(/%(?:3A|2C|2F)/g, decodeURIComponent);
