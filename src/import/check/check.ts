import { checkEntities } from './entities.js';
import { checkEvidence } from './evidence.js';
import { checkHierarchy } from './hierarchy.js';
import { checkMerged } from './merged.js';
import { checkReferences } from './references.js';
import type { Rows } from './rows.js';
import { checkStatements } from './statements.js';

/** Everything that only shows when rows are seen together; single cells are checked as they are read. */
export function checkTogether(rows: Rows): void {
  checkReferences(rows);
  checkEvidence(rows);
  checkEntities(rows);
  checkHierarchy(rows);
  checkMerged(rows);
  checkStatements(rows);
}
