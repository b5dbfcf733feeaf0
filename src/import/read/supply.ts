import { SUPPLY_ROLES } from '../vocabulary.js';
import { shown } from './broken.js';
import { readDate } from './dates.js';

/** A supplier and its part in an application. */
export interface Supply {
  text: string;
  words: string;
  fault: string | null;
}

const roles: ReadonlySet<string> = new Set(SUPPLY_ROLES);
const LOOKS_LIKE_DATE = /^\d{4}(?:$|[-/.年]|\d{4}$)/;
const FORM = `a name or id, then perhaps one of ${SUPPLY_ROLES.join(', ')}, then perhaps a date`;

/** "NAME-OR-ID [ROLE] [DATE]", from its end, since a name has blanks too. */
function apart(entry: string): { words: string[]; role: string | undefined; date: string | undefined } {
  const words = entry.split(/\s+/u);
  const date = words.length > 1 && LOOKS_LIKE_DATE.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const role = roles.has(words.at(-1) ?? '') ? words.pop() : undefined;
  return { words, role, date };
}

/** The same entry, with a role where it has none. */
export function withRole(entry: string, role: string): string {
  const { words, role: said = role, date = '' } = apart(entry);
  return [...words, said, date].filter((word) => word !== '').join(' ');
}

/** A supplier of a cell. */
export function readSupply(entry: string): Supply {
  const { words, role, date } = apart(entry);
  if (words.length === 0 || words.some((word) => roles.has(word)))
    return { text: entry, words: '', fault: `${shown(entry)} is not ${FORM}` };
  return { text: words.join(' '), ...readPart(role, date) };
}

/** The same of parts that came apart. */
export function readPart(role = 'UNSPECIFIED', date?: string): Omit<Supply, 'text'> {
  if (!roles.has(role)) return { words: '', fault: `${shown(role)} is not one of ${SUPPLY_ROLES.join(', ')}` };
  if (date === undefined) return { words: role, fault: null };
  const { value, fault = null } = readDate(date);
  return { words: `${role} ${value ?? ''}`, fault };
}
