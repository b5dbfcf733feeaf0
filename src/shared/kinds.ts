import { BadInput } from '../client-errors.js';

/** The GraphQL type and Neo4j label of each kind of thing that has an id, by the word its ids begin with. */
export const kinds = {
  application: 'Application',
  supplier: 'Supplier',
  place: 'Place',
  body: 'GovernmentBody',
  domain: 'Domain',
  subdomain: 'Subdomain',
  source: 'Source',
  evidence: 'Evidence',
  claim: 'Claim',
  gap: 'Gap',
  edit: 'Edit',
} as const;

/** What lists are made of; facts and services have no id of their own. */
export type Kind = (typeof kinds)[keyof typeof kinds] | 'Fact' | 'Service';

/** Kinds of what facts are about. */
export const entityKinds = ['Application', 'Supplier', 'Place', 'GovernmentBody', 'Domain', 'Subdomain'] as const;

export const isEntityKind = (kind: Kind): kind is (typeof entityKinds)[number] =>
  (entityKinds as readonly Kind[]).includes(kind);

/** What `id` is an id of. Throws BadInput where it is no id at all. */
export function kindOf(id: string): Kind {
  const [, word = '', key] = /^([a-z]+):(.+)$/s.exec(id) ?? [];
  if (!key || !Object.hasOwn(kinds, word))
    throw new BadInput(
      `"${shortened(id)}" is not an id. An id is a kind and a key, such as "supplier:webank"; kinds are ${Object.keys(kinds).join(', ')}.`,
    );
  return kinds[word as keyof typeof kinds];
}

/** `id`, if it is of one of these kinds. Throws BadInput otherwise. */
export function idOf(wanted: Kind | Kind[], id: string): string {
  const accepted = [wanted].flat();
  const found = kindOf(id);
  if (accepted.includes(found)) return id;
  const words = Object.entries(kinds).flatMap(([word, kind]) => (accepted.includes(kind) ? `"${word}:..."` : []));
  throw new BadInput(`"${shortened(id)}" is the id of a ${found}; asked for was ${words.join(' or ')}.`);
}

/** What came, for an error message, however long it was. */
export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}...` : text);
