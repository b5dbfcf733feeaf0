import { Field, ID, InputType } from 'type-graphql';
import { ApplicationListFilter, conditionOnApplication } from '../application/application.filter.js';
import { PlaceListFilter, placeCondition } from '../place/place.filter.js';
import Cypher from '@neo4j/cypher-builder';
import { along, type Condition, conditions, idIn, logic, named, over, some, type Ways } from '../shared/condition.js';
import { NameFilter } from '../shared/name.filter.js';
import { SupplierCategory } from './supplier.enum.js';

@InputType({ description: 'Conditions on suppliers; all must hold, a list means "any of these".' })
export class SupplierFilter {
  @Field(() => [SupplierFilter], { nullable: true, description: 'All of these hold.' })
  and?: SupplierFilter[] | null;

  @Field(() => [SupplierFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: SupplierFilter[] | null;

  @Field(() => SupplierFilter, {
    nullable: true,
    description: 'This does not hold; what is unknown is included, so add `known` to ask of known things only.',
  })
  not?: SupplierFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these ids.' })
  id?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'By name.' })
  name?: NameFilter | null;

  @Field(() => [SupplierCategory], { nullable: true, description: 'In one of these categories.' })
  categories?: SupplierCategory[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these suppliers or any firm under them.' })
  group?: string[] | null;

  @Field(() => SupplierFilter, { nullable: true, description: 'Its parent is known and matches.' })
  parent?: SupplierFilter | null;

  @Field(() => PlaceListFilter, { nullable: true, description: 'The places it serves itself (via OWN), as stated.' })
  serves?: PlaceListFilter | null;

  @Field(() => ApplicationListFilter, { nullable: true, description: 'By its own applications.' })
  applications?: ApplicationListFilter | null;
}

@InputType({ description: 'Conditions on a list of suppliers: what is known of them.' })
export class SupplierListFilter {
  @Field(() => SupplierFilter, { nullable: true, description: 'At least one matches.' })
  some?: SupplierFilter | null;

  @Field(() => SupplierFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: SupplierFilter | null;

  @Field(() => SupplierFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: SupplierFilter | null;
}

/** Places that a supplier serves itself: by a bare statement, or by an application that is more than a plan. */
export const servedPlaces: Ways = [
  ...along('SERVES', 'Place'),
  (supplier, place) => {
    const application = new Cypher.Node();
    const way = new Cypher.Pattern(supplier)
      .related({ type: 'SUPPLIES' })
      .to(application, { labels: ['Application'] })
      .related({ type: 'DEPLOYED_IN' })
      .to(place, { labels: ['Place'] });
    return new Cypher.Match(way).where(Cypher.neq(application.property('status'), new Cypher.Literal('PLANNED')));
  },
];

export const supplierCondition: Condition<SupplierFilter> = (filter, node) =>
  conditions(
    logic(filter, node, supplierCondition),
    idIn(node, ['Supplier'], filter.id),
    named(filter.name, node),
    filter.categories &&
      Cypher.any(category, node.property('categories'), Cypher.in(category, new Cypher.Param(filter.categories))),
    filter.group && some(filter.group, node, groups, (ids, group) => idIn(group, ['Supplier'], ids)),
    filter.parent && some(filter.parent, node, along('MEMBER_OF', 'Supplier'), supplierCondition),
    over(filter.serves, node, servedPlaces, placeCondition),
    over(filter.applications, node, along('SUPPLIES', 'Application'), conditionOnApplication),
  );

const category = new Cypher.Variable();

const groups: Ways = [
  (supplier, group) =>
    new Cypher.Match(
      new Cypher.Pattern(supplier)
        .related({ type: 'MEMBER_OF', length: { min: 0, max: 5 } })
        .to(group, { labels: ['Supplier'] }),
    ),
];
