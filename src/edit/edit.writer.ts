import { BadInput, Forbidden, Unauthenticated } from '../client-errors.js';
import { isAtLeast } from '../access/role.js';
import type { Context } from '../context.js';
import { type Done, edit, undo } from '../import/edit/edit.js';
import type { Editor, Proposal, Reason, Statement } from '../import/edit/edit.type.js';
import { labelOf } from '../shared/entity-type.enum.js';
import type {
  AddEntityInput,
  AddFactsInput,
  CorrectFactInput,
  EvidenceInput,
  FactInput,
  MergeEntitiesInput,
  RetractFactsInput,
  SourceInput,
  UndoEditInput,
} from './edit.input.js';

/** Statements of one edit. */
const MOST = 100;

export const addEntity = (context: Context, { evidence, ...input }: AddEntityInput): Promise<Done> => {
  const { type, name, id = null, isAnother, facts } = input;
  const entity = { kind: labelOf[type], name, id, isAnother };
  return propose(context, { kind: 'ADD', entity, states: facts.map(statement) }, facts.length, evidence);
};

export const addFacts = (context: Context, { evidence, entity: id, revision, facts }: AddFactsInput): Promise<Done> => {
  if (facts.length === 0) throw new BadInput('No facts came. Say what is to be added.');
  return propose(
    context,
    { kind: 'ADD', entity: { id, revision }, states: facts.map(statement) },
    facts.length,
    evidence,
  );
};

export const correctFact = (context: Context, input: CorrectFactInput): Promise<Done> => {
  const { entity: id, revision, key, fact, evidence } = input;
  return propose(context, { kind: 'CORRECT', entity: { id, revision }, key, states: [statement(fact)] }, 1, evidence);
};

export const retractFacts = (
  context: Context,
  { entity: id, revision, keys, evidence }: RetractFactsInput,
): Promise<Done> => {
  if (keys.length === 0) throw new BadInput('No keys came. Say which facts do not hold.');
  return propose(context, { kind: 'RETRACT', entity: { id, revision }, keys }, keys.length, evidence);
};

export const mergeEntities = (context: Context, input: MergeEntitiesInput): Promise<Done> => {
  const { entity: id, revision, other, otherRevision, evidence } = input;
  const proposal = { kind: 'MERGE', entity: { id, revision }, other: { id: other, revision: otherRevision } } as const;
  return propose(context, proposal, 1, evidence);
};

export const undoEdit = (context: Context, { edit: id, note }: UndoEditInput): Promise<Done> =>
  written(context, (editor) => undo(context.graph, editor, id, note));

function propose(context: Context, proposal: Proposal, statements: number, evidence: EvidenceInput): Promise<Done> {
  if (statements > MOST) throw new BadInput(`${statements} statements came; an edit makes ${MOST} at most.`);
  const reason = reasonOf(evidence);
  return written(context, (editor) => edit(context.graph, editor, proposal, reason));
}

/** What was read before is not so any more. */
async function written(context: Context, write: (editor: Editor) => Promise<Done>): Promise<Done> {
  const done = await write(editorOf(context));
  context.forget();
  return done;
}

/** HTTP has asked before; whoever runs the schema another way is asked here. */
function editorOf({ who }: Context): Editor {
  if (who === null) throw new Unauthenticated('Changing the graph wants a token (docs/access.md).');
  if (!isAtLeast(who.role, 'EDITOR'))
    throw new Forbidden(`${who.name} has the role ${who.role} here, and this wants EDITOR.`);
  return { name: who.name, isAdmin: isAtLeast(who.role, 'ADMIN') };
}

const statement = ({ property, value, object, role, event, date }: FactInput): Statement => ({
  property,
  value: value ?? null,
  object: object ?? null,
  role: role ?? null,
  event: event ?? null,
  date: date ?? null,
});

const reasonOf = ({ source, locator, basis, note }: EvidenceInput): Reason => ({
  source: sourceOf(source),
  locator,
  basis,
  note: note ?? null,
});

function sourceOf({ id, ...told }: SourceInput): Reason['source'] {
  const given = Object.entries(told).filter(([, value]) => value != null);
  if (id != null && given.length > 0)
    throw new BadInput(
      `The source came with an id and with ${given[0]?.[0] ?? ''}. Give the id alone, or leave it out.`,
    );
  if (id != null) return id;
  const { title, publisher, kind, author, published, asOf, url } = told;
  if (title == null || publisher == null || kind == null)
    throw new BadInput('A source is given by its id, or a new one by title, publisher and kind.');
  return {
    ...{ title, publisher, kind },
    ...{ author: author ?? null, published: published ?? null, asOf: asOf ?? null },
    url: url == null ? null : String(url),
  };
}
