import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { anyOf, n } from '../shared/condition.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { kindOf } from '../shared/kinds.js';
import { connection, firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Verdict } from './claim.type.js';
import { type Asserted, type Found, judge, type Judgement } from './verdict.js';

/** The file that counts for a claim, by what the claim counts; none: nothing can be counted. */
const counters: Record<string, string> = {
  APPLICATIONS: 'claim/applications',
  DOMAINS: 'claim/topics',
  SUBDOMAINS: 'claim/topics',
  SUPPLIERS: 'claim/suppliers',
};

const nothing: Found = { found: null, stated: 0, kinds: [], pairs: [], whole: null };

/** What the graph says of a claim now; claims that are asked about at once and count alike are counted in one query. */
export async function judgementOf(context: Context, claim: EntityRow): Promise<Judgement> {
  const counter = counters[String(claim.counts)];
  const found = counter ? await count(context, counter, claim.id) : nothing;
  return judge(claim as Asserted, found);
}

function count(context: Context, counter: string, id: string): Promise<Found> {
  const loader = context.loader<string, Found>(counter, async (ids) => {
    const found = await context.graph.read<Found & { id: string }>(counter, { ids });
    const rows = new Map(found.map((row) => [row.id, { ...nothing, ...row }]));
    return ids.map((one) => rows.get(one) ?? new Error(`Claim ${one} vanished while it was counted.`));
  });
  return loader.load(id);
}

/** A page of all claims, or of those that have one of these verdicts. */
export async function claims(
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs & { verdict: Verdict[] | undefined },
): Promise<Connection<EntityRow>> {
  const where = args.verdict && anyOf(n.property('id'), await idsJudged(context, args.verdict));
  return connection(context, info, { kind: 'Claim', rows: rowsFrom('claim/all', where) }, args);
}

/** The first claims about one entity, by id. */
export function claimsAbout(
  { id }: EntityRow,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRow[]> {
  const list = { kind: 'Claim', rows: rowsFrom('claim/ofEntity', undefined, kindOf(id)), of: id } as const;
  return firstRows(context, list, limit, {}, partsOf('Claim', Selection.of(info)));
}

/** Verdicts are worked out, not stored: claims are few, so all are judged to find those that are asked for. */
async function idsJudged(context: Context, verdicts: Verdict[]): Promise<string[]> {
  const claims = await context.graph.read<{ row: EntityRow }>('claim/everyOne');
  const judged = await Promise.all(
    claims.map(async ({ row }) => ({ id: row.id, verdict: (await judgementOf(context, row)).verdict })),
  );
  return judged.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
}
