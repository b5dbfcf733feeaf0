import { OperatorError } from '../errors.js';

/** The seed is an import like any other, under a name of its own. */
export const seedImport = 'import:seed';

/** The id of the import of a name, as an operator gives it. */
export function importOf(name: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return `import:${name}`;
  throw new OperatorError(
    `Name of an import: got ${JSON.stringify(name)}, expected a name of a-z, 0-9 and single hyphens, such as tenders-2021.`,
  );
}

/** The name by which an operator gives it. */
export const nameOf = (importId: string): string => importId.replace('import:', '');
