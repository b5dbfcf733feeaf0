import { setImmediate as othersToo } from 'node:timers/promises';
import type { Directory } from '../import/intake/directory.js';
import { fromIdentifier, type Identifier, toIdentifier } from '../import/row/identifier.js';
import type { EntityKind } from '../import/vocabulary.js';
import type { Survivors } from '../merged/merged-ids.js';
import type { Property } from './property.js';
import type { GivenValue, Query } from './query.js';

/** What a record says by a property, understood as far as the graph allows. */
export interface Given {
  property: Property;
  values: Understood[];
}

export interface Understood {
  text: string;
  /** The entities that it may name: one where that is certain. Empty where it names none, and of texts that name none. */
  ids: readonly string[];
}

/** Looks up whom the values of the queries of a request name. */
export class Understanding {
  /** Columns have few values, and each row gives them again. */
  private readonly known = new Map<string, string[]>();

  constructor(
    private readonly directory: Directory,
    private readonly survivors: Survivors,
  ) {}

  async of({ given }: Query): Promise<Given[]> {
    const all: Given[] = [];
    for (const { property, values } of given) {
      const found: Understood[] = [];
      for (const value of values) found.push({ text: value.text, ids: await this.named(value, property) });
      all.push({ property, values: found });
    }
    return all;
  }

  private async named({ id, text }: GivenValue, { value }: Property): Promise<string[]> {
    if (id !== null) return [this.survivors.get(id) ?? id];
    return value.of === null ? [] : await this.lookUp(value.of, text);
  }

  private async lookUp(kind: EntityKind, text: string): Promise<string[]> {
    const key = `${kind}|${text}`;
    const known = this.known.get(key);
    if (known) return known;
    await othersToo();
    const found = meant(kind, text, this.directory);
    this.known.set(key, found);
    return found;
  }
}

/** Whom a text certainly names; else all whose name it is, as 吉林 is that of a province and of a city. */
function meant(kind: EntityKind, text: string, directory: Directory): string[] {
  const { certain, candidates } = directory.weigh(kind, { text, identifiers: [] }, 5);
  if (certain) return [certain.id];
  return candidates.filter(({ figures }) => figures.sameSpelling || figures.sameButEnding).map(({ id }) => id);
}

const withScheme = /^[A-Z][A-Z0-9-]* \S/;

/** Schemes that are known by how their identifiers look. */
const looks: readonly [RegExp, scheme: string][] = [
  [/^[0-9A-Z]{18}$/, 'USCC'],
  [/^ocds-/i, 'OCID'],
];

/** The identifiers among what a record says. */
export function identifiersOf(given: readonly Given[]): Identifier[] {
  return given.flatMap(({ property: { value }, values }) =>
    value.of === null && value.as === 'identifier'
      ? values.flatMap(({ text }) => toScheme(text.trim(), value.scheme) ?? [])
      : [],
  );
}

function toScheme(text: string, given: string | undefined): Identifier | null {
  if (withScheme.test(text)) return toIdentifier(text);
  const plain = text.normalize('NFKC').toUpperCase();
  const scheme = given ?? looks.find(([look]) => look.test(plain))?.[1];
  return scheme === undefined || text === '' ? null : { scheme, id: text };
}

/** Identifiers as applications hold them. */
export const asHeld = (identifiers: readonly Identifier[]): string[] => identifiers.map(fromIdentifier);
