import type { Named } from '../fields.js';
import type { Identifier, Organization } from './release.type.js';

/** What a reference says of an organization, with what the party of its id says. */
export function withParty(written: Organization, parties: readonly Organization[]): Organization {
  const party = written.id === undefined ? undefined : parties.find(({ id }) => id === written.id);
  if (!party) return written;
  return { ...written, ...party, name: party.name ?? written.name };
}

export function toNamed({ name, identifier, additionalIdentifiers }: Organization): Named {
  const all = [...(identifier ? [identifier] : []), ...additionalIdentifiers];
  return { name: name ?? identifier?.legalName, identifiers: [...new Set(all.flatMap(written))] };
}

/** Without a scheme or an id it tells nothing apart, and is passed over. */
function written({ scheme, id }: Identifier): string[] {
  return scheme && id ? [`${scheme.trim().toUpperCase()} ${id.trim()}`] : [];
}
