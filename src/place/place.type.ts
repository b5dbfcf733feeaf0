import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Entity, Node } from '../shared/entity.type.js';
import { PlaceKind, PlaceLevel } from './place.enum.js';

@ObjectType({ simpleResolvers: true, description: 'A point on the globe (WGS 84), in degrees.' })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A country or a unit of its administration.',
})
export class Place extends Entity {
  @Field(() => String, {
    nullable: true,
    description: 'Six digits of China\'s division codes, also in the id "place:cn-440100"; null for a country.',
  })
  adcode!: string | null;

  @Field(() => PlaceLevel, { description: 'The level of administration.' })
  level!: PlaceLevel;

  @Field(() => PlaceKind, { description: 'What it is within its level.' })
  kind!: PlaceKind;

  @Field(() => GeoPoint, { nullable: true, description: 'Where it is; null until a source says.' })
  location!: GeoPoint | null;

  @Field(() => Int, { description: 'How many applications there are in it or inside it.' })
  applicationCount!: number;
}

export const PlaceConnection = connectionOf('Place', () => Place);
