import { Field, ID, InputType } from 'type-graphql';
import { ApplicationListFilter, conditionOnApplication } from '../application/application.filter.js';
import { PlaceFilter, placeCondition } from '../place/place.filter.js';
import { along, type Condition, conditions, idIn, logic, named, over, some } from '../shared/condition.js';
import { NameFilter } from '../shared/name.filter.js';

@InputType({ description: 'Conditions on government bodies; all must hold, a list means "any of these".' })
export class GovernmentBodyFilter {
  @Field(() => [GovernmentBodyFilter], { nullable: true, description: 'All of these hold.' })
  and?: GovernmentBodyFilter[] | null;

  @Field(() => [GovernmentBodyFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: GovernmentBodyFilter[] | null;

  @Field(() => GovernmentBodyFilter, {
    nullable: true,
    description: 'This does not hold; what is unknown is included, so add `known` to ask of known things only.',
  })
  not?: GovernmentBodyFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these ids.' })
  id?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'By name.' })
  name?: NameFilter | null;

  @Field(() => PlaceFilter, { nullable: true, description: 'Its seat is known and matches.' })
  place?: PlaceFilter | null;

  @Field(() => ApplicationListFilter, { nullable: true, description: 'By the applications it commissioned.' })
  applications?: ApplicationListFilter | null;
}

@InputType({ description: 'Conditions on a list of government bodies: what is known of them.' })
export class GovernmentBodyListFilter {
  @Field(() => GovernmentBodyFilter, { nullable: true, description: 'At least one matches.' })
  some?: GovernmentBodyFilter | null;

  @Field(() => GovernmentBodyFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: GovernmentBodyFilter | null;

  @Field(() => GovernmentBodyFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: GovernmentBodyFilter | null;
}

export const governmentBodyCondition: Condition<GovernmentBodyFilter> = (filter, node) =>
  conditions(
    logic(filter, node, governmentBodyCondition),
    idIn(node, ['GovernmentBody'], filter.id),
    named(filter.name, node),
    filter.place && some(filter.place, node, along('SEATED_IN', 'Place'), placeCondition),
    over(filter.applications, node, along('COMMISSIONED_BY', 'Application', 'left'), conditionOnApplication),
  );
