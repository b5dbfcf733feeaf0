import { Field, ID, InputType } from 'type-graphql';
import { ApplicationListFilter, conditionOnApplication } from '../application/application.filter.js';
import { PlaceListFilter, placeCondition } from '../place/place.filter.js';
import Cypher from '@neo4j/cypher-builder';
import {
  along,
  anyAmong,
  type Condition,
  conditions,
  idIn,
  logic,
  named,
  over,
  some,
  type Ways,
} from '../shared/condition.js';
import { compared, IntFilter } from '../shared/int.filter.js';
import { NameFilter, TopicListFilter, topicCondition } from '../shared/name.filter.js';
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

  @Field(() => TopicListFilter, { nullable: true, description: 'The domains it works in itself (via OWN).' })
  activeIn?: TopicListFilter | null;

  @Field(() => ApplicationListFilter, { nullable: true, description: 'By its own applications.' })
  applications?: ApplicationListFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By how many applications it supplies itself.' })
  applicationCount?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By how many provinces it serves itself.' })
  provinceCount?: IntFilter | null;
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

/** What a supplier does itself: said barely, or by an application that is more than a plan. */
const itself = (statement: string, link: string, label: string): Ways => [
  ...along(statement, label),
  (supplier, target) => {
    const application = new Cypher.Node();
    const way = new Cypher.Pattern(supplier)
      .related({ type: 'SUPPLIES' })
      .to(application, { labels: ['Application'] })
      .related({ type: link })
      .to(target, { labels: [label] });
    return { patterns: [way], where: Cypher.neq(application.property('status'), new Cypher.Literal('PLANNED')) };
  },
];

const servedPlaces = itself('SERVES', 'DEPLOYED_IN', 'Place');
const activeDomains = itself('ACTIVE_IN', 'IN_DOMAIN', 'Domain');

const groups: Ways = [
  (supplier, group) => {
    const above = { type: 'MEMBER_OF', length: { min: 0, max: 5 } };
    return { patterns: [new Cypher.Pattern(supplier).related(above).to(group, { labels: ['Supplier'] })] };
  },
];

export const supplierCondition: Condition<SupplierFilter> = (filter, node) =>
  conditions(
    logic(filter, node, supplierCondition),
    idIn(node, ['Supplier'], filter.id),
    named(filter.name, node),
    anyAmong(node.property('categories'), filter.categories),
    filter.group && some(filter.group, node, groups, (ids, group) => idIn(group, ['Supplier'], ids)),
    filter.parent && some(filter.parent, node, along('MEMBER_OF', 'Supplier'), supplierCondition),
    over(filter.serves, node, servedPlaces, placeCondition),
    over(filter.activeIn, node, activeDomains, topicCondition('Domain')),
    over(filter.applications, node, along('SUPPLIES', 'Application'), conditionOnApplication),
    compared(node.property('applicationCount'), filter.applicationCount),
    compared(node.property('provinceCount'), filter.provinceCount),
  );
