import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { PlaceLevel } from '../place/place.enum.js';
import type { Connection } from '../shared/connection.js';
import { connection, type List } from '../shared/list.js';
import { namedOrder, type SortKeys } from '../shared/order.js';
import { nodePartsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { ActivityArguments, ServiceArguments, ServiceOfPlaceArguments } from './service.args.js';
import type { ServiceOrderField } from './service.filter.js';
import {
  activitiesInDomain,
  activitiesOfSupplier,
  type Asked,
  servicesAtPlace,
  servicesInPlace,
  servicesOfAll,
  servicesOfSupplier,
} from './service.rows.js';

/** Services are no nodes: what they are sorted by is worked out, and only for the rows of a page where its terms do for the others. */
const keys: SortKeys<ServiceOrderField> = {
  SUPPLIER: "n['supplier'].pinyin + '\\t' + n.id",
  PLACE: "n['shown'].pinyin + '\\t' + n.id",
  APPLICATION_COUNT: "right('000000000' + toString(n.applicationCount), 10) + '\\t' + n.id",
};

const terms: Record<ServiceOrderField, string> = {
  SUPPLIER: 's.pinyin',
  PLACE: 'shown.pinyin',
  APPLICATION_COUNT: 'applicationCount',
};
const pair = ['s.id', 'shown.id'] as const;

const coarsestFirst = Object.values(PlaceLevel);

/** A level and all coarser ones, on which a place may stand once it is rolled up; no level: any, so it stays. */
export const levelsUpTo = (level: PlaceLevel | null | undefined): PlaceLevel[] =>
  level ? coarsestFirst.slice(0, coarsestFirst.indexOf(level) + 1) : coarsestFirst;

type Page = Promise<Connection<EntityRow>>;

export function services(context: Context, info: GraphQLResolveInfo, args: ServiceArguments): Page {
  return page(context, info, { rows: servicesOfAll(asked(info, args)) }, args);
}

export function servicesOf(
  supplier: EntityRow,
  context: Context,
  info: GraphQLResolveInfo,
  args: ServiceArguments,
): Page {
  return page(context, info, { rows: servicesOfSupplier(asked(info, args)), of: supplier.id, same: 's.id' }, args);
}

export function servicesIn(
  place: EntityRow,
  exact: boolean,
  context: Context,
  info: GraphQLResolveInfo,
  args: ServiceOfPlaceArguments,
): Page {
  const rows = exact ? servicesAtPlace(asked(info, args)) : servicesInPlace(asked(info, args));
  return page(context, info, { rows, of: place.id, same: 'shown.id' }, { ...args, exact });
}

function asked(
  info: GraphQLResolveInfo,
  { filter, level, via }: ServiceOfPlaceArguments & Partial<ServiceArguments>,
): Asked {
  const justified = nodePartsOf('Service', Selection.of(info)).includes('grounds');
  return { filter: filter ?? {}, level: level ?? null, via, justified };
}

export function activitiesOf(
  entity: EntityRow,
  context: Context,
  info: GraphQLResolveInfo,
  args: ActivityArguments,
): Page {
  const list: Pairs = entity.id.startsWith('domain:')
    ? { rows: activitiesInDomain(), same: 'shown.id' }
    : { rows: activitiesOfSupplier(), same: 's.id' };
  return page(context, info, { ...list, of: entity.id }, args);
}

interface Pairs extends Pick<List, 'rows' | 'of'> {
  /** The end that all pairs of the list have in common: nothing is ordered by it. */
  same?: (typeof pair)[number];
}

function page(
  context: Context,
  info: GraphQLResolveInfo,
  { same, ...list }: Pairs,
  args: ActivityArguments & Partial<ServiceArguments> & { exact?: boolean },
): Page {
  const params = { via: args.via, levels: levelsUpTo(args.level) };
  const ends = pair.filter((end) => end !== same);
  const order = {
    ...namedOrder(keys, args.orderBy),
    terms: args.orderBy ? [terms[args.orderBy.field], ...ends] : ends,
  };
  return connection(context, info, { kind: 'Service', ...list, order, params }, args);
}
