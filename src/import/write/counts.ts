import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../graph/transaction.js';
import { PLACE_LEVELS } from '../vocabulary.js';
import { Tally } from '../whole/tally.js';
import { difference } from './difference.js';
import type { Plan } from './plan.js';
import type { Link, Projection } from './project.js';
import { type Counts, countProperties } from './sort-key.js';

interface Place {
  id: string;
  level: string;
}

/**
 * Does the writing, and keeps services and counts right: applications that come or change add to what is kept of their
 * suppliers and places, since to count these anew one would have to walk through most of a large graph. What changes of
 * suppliers and places themselves, and what applications take away, is counted anew.
 */
export async function keepCounts(transaction: Transaction, plans: Plan[], write: () => Promise<void>): Promise<void> {
  const changed = plans.filter(isCountedOtherwise);
  const applications = changed.filter(({ label }) => label === 'Application');
  const holders = changed.filter(({ label }) => label === 'Supplier' || label === 'Place').map(({ id }) => id);
  const before = await countedBy(transaction, holders);
  await write();
  const after = await countedBy(transaction, holders);
  const { more, services, anew } = await differenceOf(transaction, applications);
  const counted = new Set([...before, ...after, ...anew]);
  await transaction.run('import/addServices', { rows: services.filter(({ supplier }) => !counted.has(supplier)) });
  await setCounts(
    transaction,
    await transaction.run('import/addCounts', { rows: more.filter(({ id }) => !counted.has(id)) }),
  );
  await countAnew(transaction, [...counted]);
}

/** Whether anything has changed of what counts are made of. */
function isCountedOtherwise({ held, projection, isUnnamed }: Plan): boolean {
  const countedIn = ({ properties, links }: Pick<Projection, 'properties' | 'links'>) => [
    properties.status,
    properties.level,
    links.map(({ type, from, to, properties: { basis } }) => [type, from, to, basis].join('|')).sort(),
  ];
  // One that was just made anew is bare, and has no counts.
  if (!held || isUnnamed || held.properties.name === undefined) return true;
  return !isDeepStrictEqual(
    countedIn(held).map((one) => one ?? null),
    countedIn(projection).map((one) => one ?? null),
  );
}

async function differenceOf(transaction: Transaction, plans: Plan[]): Promise<ReturnType<typeof difference>> {
  const places = new Set(
    plans.flatMap(({ held, projection }) => [...(held?.links ?? []), ...projection.links].flatMap(deployment)),
  );
  const ways = (await transaction.run<{ way: Place[] }>('import/waysUp', { ids: [...places] })).map(({ way }) => way);
  const [before, after] = [tallyOf(ways), tallyOf(ways)];
  for (const { held, projection, isUnnamed } of plans) {
    if (held) before.application({ properties: held.properties, links: held.links, verdicts: [] });
    if (!isUnnamed) after.application(projection);
  }
  return difference(before, after);
}

const deployment = ({ type, to }: Link): string[] => (type === 'DEPLOYED_IN' ? [to] : []);

/** A tally that knows some places and what they lie in. */
function tallyOf(ways: Place[][]): Tally {
  const tally = new Tally();
  for (const way of ways)
    way.toReversed().forEach(({ id, level }, at, all) => {
      const parent = all[at - 1];
      const links = parent ? [{ type: 'WITHIN', from: id, to: parent.id, properties: {} }] : [];
      tally.place(id, { properties: { level }, links, verdicts: [] });
    });
  return tally;
}

/** The suppliers and places whose counts these suppliers and places go into. */
async function countedBy(transaction: Transaction, subjects: string[]): Promise<string[]> {
  if (subjects.length === 0) return [];
  return (await transaction.run<{ id: string }>('import/countedBy', { subjects })).map(({ id }) => id);
}

/** Services and counts are kept, so that lists can be made and ordered without working them out. */
export async function countAnew(transaction: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.run('import/services', { ids, levels: PLACE_LEVELS });
  await setCounts(transaction, await transaction.run('import/counts', { ids }));
}

async function setCounts(transaction: Transaction, found: { id: string; counts: Counts }[]): Promise<void> {
  const rows = found.map(({ id, counts }) => ({ id, properties: countProperties(id, counts) }));
  if (rows.length > 0) await transaction.run('import/setCounts', { rows });
}
