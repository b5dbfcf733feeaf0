import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../shared/entity.type.js';
import { ApplicationDimension } from './statistics.enum.js';

@ObjectType({ simpleResolvers: true, description: 'What a bucket holds, in one dimension.' })
export class BucketKey {
  @Field(() => ApplicationDimension, { description: 'The dimension.' })
  dimension!: ApplicationDimension;

  @Field(() => String, { nullable: true, description: 'An id, an enum value or an EDTF date; null where unknown.' })
  value!: string | null;

  @Field(() => String, {
    description:
      'For reading: the name of the entity as its source writes it, the enum value in words, "2020" or "2020 Q1"; "unknown" where unknown.',
  })
  label!: string;

  @Field(() => Entity, { nullable: true, description: 'The entity, where the value is the id of one.' })
  entity!: Entity | null;
}

@ObjectType({ simpleResolvers: true, description: 'The applications that have these values together.' })
export class ApplicationBucket {
  @Field(() => [BucketKey], { description: 'One for each dimension, in the order of `groupBy`.' })
  keys!: BucketKey[];

  @Field(() => Int, { description: 'Distinct applications in this bucket.' })
  applicationCount!: number;

  @Field(() => Int, {
    description: 'Distinct known suppliers of these applications, all of them, whatever is counted by.',
  })
  supplierCount!: number;

  @Field(() => Int, { description: 'Distinct places of these applications, as stated.' })
  placeCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How many applications there are of each kind. An application with two suppliers is in two buckets: buckets may sum to more than applicationCount. ' +
    'Dimensions of one supplier, one place or one event belong together: a firm is counted with its own categories, not with those of a partner.',
})
export class ApplicationStatistics {
  @Field(() => Int, { description: 'Distinct applications that are counted, whatever their buckets.' })
  applicationCount!: number;

  @Field(() => [ApplicationBucket], {
    description:
      'Largest first, then by the values of their keys; unknown is a bucket of its own, after known ones of its size.',
  })
  buckets!: ApplicationBucket[];

  @Field(() => Boolean, { description: 'There are more buckets than `limit`.' })
  truncated!: boolean;
}
