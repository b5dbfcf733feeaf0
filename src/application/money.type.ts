import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'An amount of a currency (OCDS: Value).' })
export class Money {
  @Field(() => Float, { description: 'In whole units of the currency, such as 1250000 or 99.5.' })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217, such as "CNY".' })
  currency!: string;
}
