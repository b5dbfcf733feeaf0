import type { Kind } from './kinds.js';
import type { Selection } from './selection.js';

/** The folder of a kind's Cypher, and of its code: `GovernmentBody` is in `government-body`. */
export const folderOf = (kind: Kind | 'Entity'): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** Fields of each kind that its projection file fetches only when asked: GraphQL's name to the part's, where these differ. */
const parts: Record<Kind, Record<string, string>> = {
  Application: {
    ...same('domain', 'subdomain', 'places', 'governmentBodies', 'supplies', 'events', 'possiblySameAs', 'evidence'),
    suppliers: 'supplies',
  },
  Supplier: same('parent', 'members', 'basedIn', 'evidence'),
  Place: {
    ...same('children', 'evidence'),
    parent: 'ancestors',
    province: 'ancestors',
    city: 'ancestors',
  },
  GovernmentBody: same('place', 'evidence'),
  Domain: same('subdomains', 'evidence'),
  Subdomain: same('domain', 'evidence'),
  Claim: same('subjects', 'evidence'),
  Gap: same('suppliers', 'place', 'domain', 'evidence'),
  Source: {},
  Evidence: {},
  Edit: same('entities'),
  Fact: { ...same('subject', 'object', 'evidence'), value: 'object' },
  Service: { supplier: 'supplier', place: 'shown', domain: 'shown', grounds: 'grounds', evidence: 'grounds' },
};

function same(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** The parts of a row of `kind` that a question selects; places inside an application bring their parents along. */
export const partsOf = (kind: Kind, selection: Selection): string[] =>
  selection.derive(`parts of ${kind}`, () => {
    const asked = Object.entries(parts[kind]).flatMap(([field, part]) => (selection.has(field) ? part : []));
    if (kind === 'Application' && partsOf('Place', selection.at('places')).includes('ancestors'))
      asked.push('places.ancestors');
    return [...new Set(asked)].sort();
  });

/** The same of a connection: of its nodes, however they are reached. */
export const nodePartsOf = (kind: Kind, connection: Selection): string[] =>
  connection.derive(`parts of nodes, ${kind}`, () =>
    partsOf(kind, connection.at('nodes').and(connection.at('edges').at('node'))),
  );
