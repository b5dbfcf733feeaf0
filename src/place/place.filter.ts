import { Field, ID, InputType } from 'type-graphql';
import { ApplicationListFilter, conditionOnApplication } from '../application/application.filter.js';
import Cypher from '@neo4j/cypher-builder';
import {
  anyOf,
  type Condition,
  conditions,
  idIn,
  logic,
  named,
  type Node,
  over,
  some,
  type Ways,
} from '../shared/condition.js';
import { NameFilter } from '../shared/name.filter.js';
import { SupplierListFilter, supplierCondition } from '../supplier/supplier.filter.js';
import { PlaceKind, PlaceLevel } from './place.enum.js';

@InputType({ description: 'Conditions on places; all must hold, a list means "any of these".' })
export class PlaceFilter {
  @Field(() => [PlaceFilter], { nullable: true, description: 'All of these hold.' })
  and?: PlaceFilter[] | null;

  @Field(() => [PlaceFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: PlaceFilter[] | null;

  @Field(() => PlaceFilter, {
    nullable: true,
    description: 'This does not hold; what is unknown is included, so add `known` to ask of known things only.',
  })
  not?: PlaceFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these ids.' })
  id?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'By name.' })
  name?: NameFilter | null;

  @Field(() => [String], { nullable: true, description: 'One of these division codes.' })
  adcode?: string[] | null;

  @Field(() => [PlaceLevel], { nullable: true, description: 'On one of these levels.' })
  level?: PlaceLevel[] | null;

  @Field(() => [PlaceKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: PlaceKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these places or anything inside them.' })
  within?: string[] | null;

  @Field(() => ApplicationListFilter, { nullable: true, description: 'By the applications in it or inside it.' })
  applications?: ApplicationListFilter | null;

  @Field(() => SupplierListFilter, {
    nullable: true,
    description: 'By the suppliers that serve it or a place inside it, each itself (via OWN).',
  })
  servedBy?: SupplierListFilter | null;
}

@InputType({ description: 'Conditions on a list of places: what is known of them.' })
export class PlaceListFilter {
  @Field(() => PlaceFilter, { nullable: true, description: 'At least one matches.' })
  some?: PlaceFilter | null;

  @Field(() => PlaceFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: PlaceFilter | null;

  @Field(() => PlaceFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: PlaceFilter | null;
}

/** The place and everything inside it. */
const inside = (place: Node, inner: Node): Cypher.Pattern =>
  new Cypher.Pattern(inner, { labels: ['Place'] })
    .related({ type: 'WITHIN', length: { min: 0, max: 3 } })
    .to(place, { labels: ['Place'] });

const around: Ways = [(place, outer) => ({ patterns: [inside(outer, place)] })];

const applicationsInside: Ways = [
  (place, application) => {
    const inner = new Cypher.Node();
    const deployed = new Cypher.Pattern(application, { labels: ['Application'] })
      .related({ type: 'DEPLOYED_IN' })
      .to(inner);
    return { patterns: [inside(place, inner), deployed] };
  },
];

const suppliersInside: Ways = [
  (place, supplier) => {
    const inner = new Cypher.Node();
    const serving = new Cypher.Pattern(supplier, { labels: ['Supplier'] }).related({ type: 'SERVES' }).to(inner);
    return { patterns: [inside(place, inner), serving] };
  },
  (place, supplier) => {
    const [inner, application] = [new Cypher.Node(), new Cypher.Node()];
    const supplying = new Cypher.Pattern(supplier, { labels: ['Supplier'] })
      .related({ type: 'SUPPLIES' })
      .to(application)
      .related({ type: 'DEPLOYED_IN' })
      .to(inner);
    const real = Cypher.neq(application.property('status'), new Cypher.Literal('PLANNED'));
    return { patterns: [inside(place, inner), supplying], where: real };
  },
];

export const placeCondition: Condition<PlaceFilter> = (filter, node) =>
  conditions(
    logic(filter, node, placeCondition),
    idIn(node, ['Place'], filter.id),
    anyOf(node.property('adcode'), filter.adcode),
    named(filter.name, node),
    anyOf(node.property('level'), filter.level),
    anyOf(node.property('kind'), filter.kind),
    filter.within && some(filter.within, node, around, (ids, outer) => idIn(outer, ['Place'], ids)),
    over(filter.applications, node, applicationsInside, conditionOnApplication),
    over(filter.servedBy, node, suppliersInside, supplierCondition),
  );
