import { Field, ObjectType } from 'type-graphql';
import { Basis } from '../shared/basis.enum.js';
import { Supplier } from '../supplier/supplier.type.js';
import { EventKind, SupplyRole } from './application.enum.js';
import { Application } from './application.type.js';

@ObjectType({ simpleResolvers: true, description: "A supplier's part in an application; one for each role." })
export class Supply {
  @Field(() => Supplier, { description: 'Who supplies.' })
  supplier!: Supplier;

  @Field(() => Application, { description: 'What is supplied.' })
  application!: Application;

  @Field(() => SupplyRole, { description: 'In which role.' })
  role!: SupplyRole;

  @Field(() => Basis, { description: 'How directly this is said.' })
  basis!: Basis;
}

@ObjectType({ simpleResolvers: true, description: 'Something dated that happened to an application.' })
export class ApplicationEvent {
  @Field(() => EventKind, { description: 'What happened.' })
  kind!: EventKind;
}
