import { Field, ID, InputType } from 'type-graphql';
import { type Condition, conditions, idIn, type NameConditions, named } from './condition.js';

@InputType({ description: 'Any of name, nameEn and aliases; case, width and traditional forms do not matter.' })
export class NameFilter implements NameConditions {
  @Field(() => String, { nullable: true, description: 'Is this name.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is one of these names.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Has this in it.' })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this.' })
  startsWith?: string | null;
}

@InputType({ description: 'Conditions on domains and subdomains.' })
export class TopicFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these ids.' })
  id?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'By name.' })
  name?: NameFilter | null;
}

@InputType({ description: 'Conditions on a list of domains: what is known of them.' })
export class TopicListFilter {
  @Field(() => TopicFilter, { nullable: true, description: 'At least one matches.' })
  some?: TopicFilter | null;

  @Field(() => TopicFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: TopicFilter | null;

  @Field(() => TopicFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: TopicFilter | null;
}

export const topicCondition =
  (kind: 'Domain' | 'Subdomain'): Condition<TopicFilter> =>
  ({ id, name }, node) =>
    conditions(idIn(node, [kind], id), named(name, node));
