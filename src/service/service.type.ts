import { Field, Int, ObjectType } from 'type-graphql';
import { Application } from '../application/application.type.js';
import { Domain } from '../domain/domain.type.js';
import { Place } from '../place/place.type.js';
import { Basis } from '../shared/basis.enum.js';
import { connectionOf } from '../shared/connection.type.js';
import { Supplier } from '../supplier/supplier.type.js';
import { Via } from './service.enum.js';

@ObjectType({ simpleResolvers: true, description: 'One path that justifies a service or an activity.' })
export class Ground {
  @Field(() => Via, { description: 'How the record comes to this supplier.' })
  via!: Via;

  @Field(() => Supplier, { description: 'Whose record it is: the supplier, its group or its member.' })
  supplier!: Supplier;

  @Field(() => Application, {
    nullable: true,
    description: 'The application that is supplied; null for a bare statement.',
  })
  application!: Application | null;

  @Field(() => Place, {
    nullable: true,
    description: 'As the source names it, before any roll-up; null in an Activity.',
  })
  place!: Place | null;

  @Field(() => Basis, { description: 'As good as its weakest link.' })
  basis!: Basis;
}

/** What services and activities have in common. */
@ObjectType({ simpleResolvers: true })
abstract class Derived {
  @Field(() => Supplier, { description: 'Who serves or works there.' })
  supplier!: Supplier;

  @Field(() => Via, { description: 'The nearest of its grounds: OWN, then MEMBER, then GROUP.' })
  via!: Via;

  @Field(() => Basis, { description: 'Its best path.' })
  basis!: Basis;

  @Field(() => Int, { description: 'Distinct applications; 0 where there are only bare statements.' })
  applicationCount!: number;

  @Field(() => Int, { description: 'Bare statements.' })
  statementCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Which supplier serves which place: one row for each pair, derived from applications (PLANNED ones make none) and from bare statements. ' +
    'Only what `via` asks for counts. An application in two places of one province counts once there.',
})
export class Service extends Derived {
  @Field(() => Place, {
    description: 'Where: rolled up to the level asked for; no level: as stated. `grounds` keeps the place as stated.',
  })
  place!: Place;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Which supplier works in which domain, by the same rules as a Service. A place and a domain said of one firm in one breath are never joined to a triple.',
})
export class Activity extends Derived {
  @Field(() => Domain, { description: 'In which domain.' })
  domain!: Domain;
}

export const ServiceConnection = connectionOf('Service', () => Service);
export const ActivityConnection = connectionOf('Activity', () => Activity);
