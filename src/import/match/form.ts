import type { EntityKind } from '../vocabulary.js';
import { bodyForm } from './body.js';
import { firmForm } from './firm.js';
import { placeForm } from './place.js';
import { spelling } from './spelling.js';

/** A name taken apart. Names of one key are much alike; their endings decide whether they are of one entity. */
export interface Form {
  key: string;
  /** What was taken off, such as the legal form of a firm; empty where the name has none. */
  ending: string;
}

/** How names of one kind of entity are compared. */
export interface Manner {
  form: (text: string) => Form;
  /** What its endings are, for people. */
  endings: string;
  /** Whether two forms of one key are of one entity, as long as only one entity has that key. */
  agree: (one: Form, other: Form) => boolean;
  /** Whether a name is so complete that another complete one is of somebody else. */
  complete: (form: Form) => boolean;
  /** Why a name does not tell which entity it is, not even where it is written alike; null where it does. */
  vague: (text: string) => string | null;
  /** What several entities of one group open their names with, where this key is the name of such a one. */
  group: (key: string) => string | undefined;
  /** Whether a name with more before it is that of one who lies in these places; absent where names have no such. */
  lies?: (name: string, before: string, places: readonly string[]) => boolean;
  /** Whether a name is long enough that nothing else is read like it. */
  readAlone: (text: string) => boolean;
}

const likeAnyName: Manner = {
  form: (text) => ({ key: spelling(text), ending: '' }),
  endings: 'ending',
  agree: () => true,
  complete: () => false,
  vague: () => null,
  group: () => undefined,
  readAlone: (text) => text.length >= 6,
};

/** Their lists are closed: nothing else is read like one of them. */
const listed: Manner = { ...likeAnyName, readAlone: (text) => text.length >= 4 };

export const manners: Record<EntityKind, Manner> = {
  Supplier: firmForm,
  GovernmentBody: bodyForm,
  Place: placeForm,
  Application: likeAnyName,
  Domain: listed,
  Subdomain: listed,
};
