import type { Content, SourceRow } from '../seed.type.js';
import type { Basis, EntityKind, Property } from '../vocabulary.js';

/** What an edit does. */
export const EDIT_KINDS = ['ADD', 'CORRECT', 'RETRACT', 'MERGE', 'UNDO'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** Who edits, as the log names them. */
export interface Editor {
  name: string;
  /** May take back what others have said. */
  isAdmin: boolean;
}

/** One thing to be said of an entity, by the parts that the API names. */
export interface Statement {
  property: Property;
  /** As a cell of the data set has it: "ONLINE", "1250000 CNY", "USCC 9144...". */
  value: string | null;
  /** The entity at the other end of a link. */
  object: string | null;
  /** Of SUPPLIERS. */
  role: string | null;
  /** Of EVENTS. */
  event: string | null;
  /** Of SUPPLIERS and EVENTS, as EDTF. */
  date: string | null;
}

/** Where it is said, and how directly. */
export interface Reason {
  /** The id of a source that is there, or what a new one is. */
  source: string | Omit<SourceRow, 'id'>;
  locator: string;
  basis: Basis;
  note: string | null;
}

/** An entity, and what its revision was when somebody looked at it. */
export interface Seen {
  id: string;
  revision: string;
}

/** What is to be done. */
export type Proposal =
  | { kind: 'ADD'; entity: Seen | Unmade; states: Statement[] }
  | { kind: 'CORRECT'; entity: Seen; key: string; states: [Statement] }
  | { kind: 'RETRACT'; entity: Seen; keys: string[] }
  | { kind: 'MERGE'; entity: Seen; other: Seen };

/** An entity that is to be. */
export interface Unmade {
  kind: EntityKind;
  name: string;
  /** Where none is given one is made of the name. */
  id: string | null;
  /** It is another than those that have the same name. */
  isAnother: boolean;
}

/** An edit as the graph keeps it. */
export interface KeptEdit {
  id: string;
  /** UTC, ISO 8601. */
  at: string;
  by: string;
  kind: EditKind;
  note: string | null;
  /** Ids of the entities that it is about, as they were called then. */
  entityIds: string[];
  /** What it says, as JSON of a Content: for saying it again, and for the history once it is taken back. */
  said: string;
  undoes?: string | null;
  undoneBy?: string | null;
}

export const silence: Content = { sources: [], evidence: [], facts: [], claims: [], gaps: [], entities: [] };
