import { z } from 'zod';
import type { Graph } from '../graph/graph.js';
import type { Survivors } from '../merged/merged-ids.js';
import { describe, type Described } from './described.js';
import { linked, type Property, propertyOf, textsOf } from './property.js';
import { checked, parsed } from './query.js';
import { shownType, types } from './type.js';

/** What is to be fetched: properties of entities. */
export interface Extension {
  ids: string[];
  properties: Property[];
}

interface Cell {
  id?: string;
  name?: string;
  str?: string;
}

export interface Extended {
  meta: { id: string; name: string; type?: { id: string; name: string } }[];
  rows: Record<string, Record<string, Cell[]>>;
}

const mostIds = 200;
const mostProperties = 20;

const shape = z.object({
  ids: z.array(z.string('an id'), 'a list of ids').max(mostIds, `no more than ${mostIds} ids`),
  properties: z
    .array(
      z.object({ id: z.string('the id of a property') }, 'an object such as {"id": "places"}'),
      'a list of properties',
    )
    .max(mostProperties, `no more than ${mostProperties} properties`),
});

/** Throws BadInput for what cannot be fetched. */
export function extensionOf(json: unknown): Extension {
  const input = parsed('extend', json, '{"ids": ["supplier:webank"], "properties": [{"id": "parent"}]}');
  const { ids, properties } = checked(shape, 'extend', input);
  const among = types.map(({ id }) => id);
  return { ids, properties: properties.map(({ id }) => propertyOf(id, among)) };
}

/** A row for each id, empty where the graph has no such entity; of one that was given up, that of who answers for it. */
export async function extend(graph: Graph, { ids, properties }: Extension, survivors: Survivors): Promise<Extended> {
  const answering = new Map(ids.map((id) => [id, survivors.get(id) ?? id]));
  const found = await describe(graph, answering.values());
  const rows = [...answering].map(([id, survivor]) => [id, rowOf(found.get(survivor), properties)] as const);
  return { meta: properties.map(metaOf), rows: Object.fromEntries(rows) };
}

const metaOf = ({ id, name, value }: Property) => ({
  id,
  name,
  ...(value.of !== null && { type: shownType(value.of) }),
});

const rowOf = (entity: Described | undefined, properties: readonly Property[]): Record<string, Cell[]> =>
  Object.fromEntries(properties.map((property) => [property.id, entity ? cellsOf(entity, property) : []]));

/** A property that is of other types only is empty, too: `places` of a supplier would be where it is based. */
function cellsOf(entity: Described, property: Property): Cell[] {
  if (!property.kinds.includes(entity.kind)) return [];
  if (property.value.of !== null) return linked(entity, property).map(({ id, name }) => ({ id, name }));
  return textsOf(entity, property).map((str) => ({ str }));
}
