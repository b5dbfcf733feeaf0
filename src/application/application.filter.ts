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
} from '../shared/condition.js';
import Cypher from '@neo4j/cypher-builder';
import { NameFilter, TopicFilter, topicCondition } from '../shared/name.filter.js';
import { SupplierListFilter, supplierCondition } from '../supplier/supplier.filter.js';
import { ApplicationStatus } from './application.enum.js';

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

  @Field(() => [Property], { nullable: true, description: 'Every one of these is known.' })
  known?: Property[] | null;

  @Field(() => [Property], { nullable: true, description: 'Every one of these is unknown.' })
  unknown?: Property[] | null;
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

export const placesOf = along('DEPLOYED_IN', 'Place');
export const suppliersOf = along('SUPPLIES', 'Supplier', 'left');

export const conditionOnApplication: Condition<ApplicationFilter> = (filter, node) =>
  conditions(
    logic(filter, node, conditionOnApplication),
    idIn(node, ['Application'], filter.id),
    named(filter.name, node),
    filter.titled == null ? undefined : Cypher.eq(node.property('titled'), new Cypher.Param(filter.titled)),
    anyOf(node.property('status'), filter.status),
    filter.domain && some(filter.domain, node, along('IN_DOMAIN', 'Domain'), topicCondition('Domain')),
    filter.subdomain && some(filter.subdomain, node, along('IN_SUBDOMAIN', 'Subdomain'), topicCondition('Subdomain')),
    over(filter.places, node, placesOf, placeCondition),
    over(filter.governmentBodies, node, along('COMMISSIONED_BY', 'GovernmentBody'), governmentBodyCondition),
    over(filter.suppliers, node, suppliersOf, supplierCondition),
    ...(filter.known ?? []).map((property) => known(property, node)),
    ...(filter.unknown ?? []).map((property) => Cypher.not(known(property, node))),
  );

export const applicationCondition = (filter: ApplicationFilter | null | undefined): Predicate | undefined =>
  filter ? conditionOnApplication(filter, n) : undefined;
