import { Field, ID, InputType } from 'type-graphql';
import { Property } from '../fact/property.enum.js';
import { GovernmentBodyListFilter, governmentBodyCondition } from '../government-body/government-body.filter.js';
import { PlaceListFilter, placeCondition } from '../place/place.filter.js';
import {
  along,
  anyOf,
  type Condition,
  conditions,
  idIn,
  known,
  logic,
  n,
  named,
  over,
  type Predicate,
  some,
  type Ways,
} from '../shared/condition.js';
import Cypher from '@neo4j/cypher-builder';
import { Basis } from '../shared/basis.enum.js';
import { DateFilter, dated } from '../shared/date.filter.js';
import { NameFilter, TopicFilter, topicCondition } from '../shared/name.filter.js';
import { SupplierListFilter, supplierCondition } from '../supplier/supplier.filter.js';
import { ApplicationStatus } from './application.enum.js';
import { EventListFilter, eventCondition, events } from './event.filter.js';

@InputType({ description: 'Conditions on applications; all must hold, a list means "any of these".' })
export class ApplicationFilter {
  @Field(() => [ApplicationFilter], { nullable: true, description: 'All of these hold.' })
  and?: ApplicationFilter[] | null;

  @Field(() => [ApplicationFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ApplicationFilter[] | null;

  @Field(() => ApplicationFilter, {
    nullable: true,
    description: 'This does not hold; what is unknown is included, so add `known` to ask of known things only.',
  })
  not?: ApplicationFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these ids.' })
  id?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'By name.' })
  name?: NameFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'The source gives it a title of its own, or does not.' })
  titled?: boolean | null;

  @Field(() => [ApplicationStatus], { nullable: true, description: 'One of these.' })
  status?: ApplicationStatus[] | null;

  @Field(() => TopicFilter, { nullable: true, description: 'Its domain is known and matches.' })
  domain?: TopicFilter | null;

  @Field(() => TopicFilter, { nullable: true, description: 'Its subdomain is known and matches.' })
  subdomain?: TopicFilter | null;

  @Field(() => PlaceListFilter, {
    nullable: true,
    description: 'In Guangdong: { some: { within: "place:cn-440000" } }.',
  })
  places?: PlaceListFilter | null;

  @Field(() => GovernmentBodyListFilter, { nullable: true, description: 'By who commissioned it.' })
  governmentBodies?: GovernmentBodyListFilter | null;

  @Field(() => SupplierListFilter, {
    nullable: true,
    description: 'Of the Alibaba group: { some: { group: "supplier:alibaba" } }.',
  })
  suppliers?: SupplierListFilter | null;

  @Field(() => EventListFilter, { nullable: true, description: 'By what happened to it, or was to happen.' })
  events?: EventListFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The date of its launch is known and lies in this range.' })
  launched?: DateFilter | null;

  @Field(() => [Property], { nullable: true, description: 'Every one of these is known.' })
  known?: Property[] | null;

  @Field(() => [Property], { nullable: true, description: 'Every one of these is unknown.' })
  unknown?: Property[] | null;

  @Field(() => [Basis], {
    nullable: true,
    description:
      'That it exists, and the links, events and launch that the conditions beside this one look at, rest on one of ' +
      'these; others are not seen.',
  })
  basis?: Basis[] | null;

  @Field(() => [ID], { nullable: true, description: 'Some of its evidence is from one of these sources.' })
  source?: string[] | null;
}

@InputType({ description: 'Conditions on a list of applications: what is known of them.' })
export class ApplicationListFilter {
  @Field(() => ApplicationFilter, { nullable: true, description: 'At least one matches.' })
  some?: ApplicationFilter | null;

  @Field(() => ApplicationFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: ApplicationFilter | null;

  @Field(() => ApplicationFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: ApplicationFilter | null;
}

/** What says that an application is there: the evidence of its name. */
const evidence: Ways = [
  (application, found) => {
    const fact = new Cypher.Node();
    const pattern = new Cypher.Pattern(application)
      .related({ type: 'ABOUT', direction: 'left' })
      .to(fact, { labels: ['Fact'], properties: { property: new Cypher.Literal(Property.NAME) } })
      .related({ type: 'SUPPORTED_BY' })
      .to(found, { labels: ['Evidence'] });
    return { patterns: [pattern] };
  },
];

export const conditionOnApplication: Condition<ApplicationFilter> = (filter, node) => {
  const { basis } = filter;
  return conditions(
    logic(filter, node, conditionOnApplication),
    idIn(node, ['Application'], filter.id),
    named(filter.name, node),
    filter.titled == null ? undefined : Cypher.eq(node.property('titled'), new Cypher.Param(filter.titled)),
    anyOf(node.property('status'), filter.status),
    filter.domain && some(filter.domain, node, along('IN_DOMAIN', 'Domain', 'right', basis), topicCondition('Domain')),
    filter.subdomain &&
      some(filter.subdomain, node, along('IN_SUBDOMAIN', 'Subdomain', 'right', basis), topicCondition('Subdomain')),
    over(filter.places, node, along('DEPLOYED_IN', 'Place', 'right', basis), placeCondition),
    over(
      filter.governmentBodies,
      node,
      along('COMMISSIONED_BY', 'GovernmentBody', 'right', basis),
      governmentBodyCondition,
    ),
    over(filter.suppliers, node, along('SUPPLIES', 'Supplier', 'left', basis), supplierCondition),
    over(filter.events, node, events(basis), eventCondition),
    filter.launched && dated(node.property('launchedEarliest'), node.property('launchedLatest'), filter.launched),
    filter.launched && anyOf(node.property('launchedBasis'), basis),
    ...(filter.known ?? []).map((property) => known(property, node)),
    ...(filter.unknown ?? []).map((property) => Cypher.not(known(property, node))),
    anyOf(node.property('basis'), basis),
    filter.source && some(filter.source, node, evidence, (ids, found) => idIn(found, ['Source'], ids, 'sourceId')),
  );
};

export const applicationCondition = (filter: ApplicationFilter | null | undefined): Predicate | undefined =>
  filter ? conditionOnApplication(filter, n) : undefined;
