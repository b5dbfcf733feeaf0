import type { Incoming, InputRecord, Mention } from '../incoming.js';
import { normalName } from '../names.js';
import { SEPARATOR } from '../row/column.js';
import { fromIdentifier, toIdentifier } from '../row/identifier.js';
import type { Answers } from './answers.js';
import type { About, Application, Applications } from './applications.js';
import { faultsOf, faultsOfForm } from './check.js';
import type { Directory } from './directory.js';
import type { Draft } from './draft.js';
import { isId, isMade, KIND_OF, NAMED, TABLE_OF } from './kinds.js';
import type { Asked } from './found.js';
import { type Named, Naming } from './naming.js';
import { type Cells, Sayings } from './sayings.js';

export interface LookedUpIn {
  directory: Directory;
  applications: Applications;
  answers: Answers;
  /** The id of the source that everything is said by. */
  source: string;
}

type References = Record<string, { id: string; words: string }[]>;

/** Looks the names of a record up, and makes rows of it. It changes nothing: a draft that is refused leaves no trace. */
export const draft = (record: InputRecord, lookedUpIn: LookedUpIn): Draft => new Drafter(record, lookedUpIn).draft();

class Drafter {
  private readonly naming: Naming;
  private readonly sayings: Sayings;
  private about: Application | null = null;

  constructor(
    private readonly record: InputRecord,
    private readonly lookedUpIn: LookedUpIn,
  ) {
    const { answers, directory, applications } = lookedUpIn;
    this.sayings = new Sayings(lookedUpIn.source);
    this.naming = new Naming(
      {
        answers,
        find: (asked) => directory.find(asked.kind, asked),
        freeId: ({ kind, text, locator }, drawn) =>
          kind === 'Application' ? applications.freeId(text, locator, drawn) : directory.freeId(kind, text, drawn),
      },
      record.line,
    );
  }

  draft(): Draft {
    const { record, naming } = this;
    const subjects = record.incoming.map((one) => this.incoming(one));
    const { questions, ways, made, drawn } = naming;
    const faults = [...new Set([...record.faults, ...record.incoming.flatMap(faultsOfForm), ...naming.faults])];
    const isOpen = questions.length + faults.length > 0;
    const rows = isOpen ? [] : this.sayings.rows(record.line);
    return {
      ...{ record, rows, questions, ways, made, application: this.about, subject: subjects.at(-1) ?? null },
      faults: isOpen ? faults : faultsOf(rows, this.lookedUpIn, drawn),
    };
  }

  /** The id of whom it is about; null where something is in the way. */
  private incoming(one: Incoming): string | null {
    const references = this.references(one);
    const named = this.subject(one, references);
    if (named === null) return null;
    this.sayings.add(one.table, this.called(one, named, { ...one.cells, ...cellsOf(references) }), named.id);
    return named.id;
  }

  private references({ cells, mentions }: Incoming): References {
    const found = Object.entries(mentions).map(([column, all]) => [
      column,
      all.flatMap((mention) => {
        const id = this.mentioned(column, mention, cells);
        return id === null ? [] : [{ id, words: mention.words }];
      }),
    ]);
    return Object.fromEntries(found) as References;
  }

  private mentioned(column: string, { text, identifiers }: Mention, cells: Cells): string | null {
    const kind = NAMED[column];
    if (!kind) throw new Error(`No column ${column} names anything.`);
    const asked: Asked = { kind, text, identifiers, locator: '' };
    const named = this.naming.resolve(asked, column);
    if (named !== null && isMade(kind)) this.said(asked, named, cells);
    return named?.id ?? null;
  }

  /** What a record that only names an entity says of it: what it is called where that is new, and its identifiers. */
  private said({ kind, text, identifiers }: Asked, { id, by }: Named, { locator = '', basis = '' }: Cells): void {
    const table = TABLE_OF.get(kind);
    const cells: Cells = {
      ...(by === 'made' && { name: text }),
      ...(by === 'answer' && !isId(text) && { aliases: text }),
      ...(identifiers.length > 0 && { identifiers: identifiers.map(fromIdentifier).join(SEPARATOR) }),
    };
    if (table && Object.keys(cells).length > 0) this.sayings.add(table, { ...cells, locator, basis }, id);
  }

  private subject(one: Incoming, references: References): Named | null {
    const { table, cells } = one;
    const { id, name = '', identifiers = '', locator = '' } = cells;
    const kind = KIND_OF[table];
    const isApplication = kind === 'Application';
    const asked: Asked = {
      kind,
      text: name,
      identifiers: entries(identifiers).map(toIdentifier),
      locator: isApplication ? locator : '',
    };
    if (id === undefined && name === '' && identifiers === '')
      return this.naming.fault('name: is empty, and so are id and identifiers');
    const about = isApplication ? aboutApplication(cells, references) : null;
    const named = id === undefined ? this.found(asked, about) : this.given(asked, id);
    if (about && named) this.about = { ...about, id: named.id, own: this.isOwn(named) };
    return named;
  }

  private found(asked: Asked, about: About | null): Named | null {
    const { applications } = this.lookedUpIn;
    return this.naming.resolve(asked, 'name', about ? () => applications.find(about) : undefined);
  }

  /** An id that the record gives itself: of what is there, or of what it makes. */
  private given(asked: Asked, id: string): Named {
    const { directory, applications } = this.lookedUpIn;
    const { kind } = asked;
    const known = kind === 'Application' ? applications.answering(id) : directory.answering(kind, id);
    return known === undefined ? this.naming.make(asked, id) : { id: known, by: 'id' };
  }

  /** Of what is there under another name, that is one more name; it is not called otherwise for it. */
  private called({ table, cells: { id: given, name } }: Incoming, { id, by }: Named, cells: Cells): Cells {
    // A source that names what others have named does not say that the name is a title.
    const titled = table === 'applications' && name !== undefined && this.isOwn({ id, by }) ? { titled: 'true' } : {};
    const isCorrected = given !== undefined && this.isOwn({ id, by });
    if (by === 'made' || isCorrected || (name !== undefined && this.isNameOf(table, id, name)))
      return { ...titled, ...cells };
    const { name: alias, ...others } = cells;
    return alias
      ? { ...others, titled: '', aliases: [...entries(others.aliases ?? ''), alias].join(SEPARATOR) }
      : others;
  }

  /** Whether an application is there by this import alone. */
  private isOwn({ id, by }: Named): boolean {
    return by === 'made' || (this.lookedUpIn.applications.get(id)?.own ?? false);
  }

  private isNameOf(table: Incoming['table'], id: string, name: string): boolean {
    const { directory, applications } = this.lookedUpIn;
    const known = table === 'applications' ? applications.get(id)?.names[0] : directory.nameOf(id);
    return normalName(known ?? '') === normalName(name);
  }
}

const entries = (cell: string): string[] => (cell === '' ? [] : cell.split(SEPARATOR));

const cellsOf = (references: References): Cells =>
  Object.fromEntries(
    Object.entries(references).map(([column, found]) => [
      column,
      [...new Set(found.map(({ id, words }) => `${id} ${words}`.trim()))].join(SEPARATOR),
    ]),
  );

function aboutApplication(cells: Cells, references: References): About {
  const idsOf = (column: string) => references[column]?.map(({ id }) => id) ?? [];
  const award = entries(cells.events ?? '').find((event) => event.startsWith('BID_WON '));
  return {
    names: cells.name ? [normalName(cells.name)] : [],
    identifiers: entries(cells.identifiers ?? ''),
    places: idsOf('places'),
    governmentBodies: idsOf('governmentBodies'),
    awarded: award?.slice('BID_WON '.length) ?? null,
    locators: cells.locator ? [cells.locator] : [],
  };
}
