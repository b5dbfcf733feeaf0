import type { InputRecord } from '../incoming.js';
import type { Row } from '../row/row.js';
import type { Application } from './applications.js';
import type { Asked, By, Question } from './found.js';

/** An entity that the graph does not have yet. */
export interface Made extends Asked {
  id: string;
}

/** A record whose names have been looked up, before anything is known of it: with faults or questions it is not taken. */
export interface Draft {
  record: InputRecord;
  /** Whom the record itself is about; null where that is not certain. */
  subject: string | null;
  rows: Row[];
  made: Made[];
  /** What is known of its application afterwards. */
  application: Application | null;
  questions: Question[];
  faults: string[];
  /** How each name in it was found. */
  ways: By[];
}
