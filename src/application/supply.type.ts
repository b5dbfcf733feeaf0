import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Basis } from '../shared/basis.enum.js';
import { FuzzyDate, fuzzyDate } from '../shared/fuzzy-date.type.js';
import { Limit, limited } from '../shared/limit.js';
import { Supplier } from '../supplier/supplier.type.js';
import { EventKind, SupplyRole } from './application.enum.js';
import { Application } from './application.type.js';

/** What is dated and rests on one fact, as read. */
interface Dated {
  fact: string;
  date?: string;
  earliest?: string;
  latest?: string;
}

// An award's amount and currency, once a source has them, belong here.
@ObjectType({ description: "A supplier's part in an application; one for each role." })
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

@ObjectType({ description: 'Something dated that happened to an application.' })
export class ApplicationEvent {
  @Field(() => EventKind, { description: 'What happened.' })
  kind!: EventKind;
}

@Resolver(() => Supply)
export class SupplyResolver {
  @FieldResolver(() => FuzzyDate, { nullable: true, description: 'When, where that is said of this part.' })
  date(@Root() { date, earliest, latest }: Dated): FuzzyDate | null {
    return fuzzyDate(date, earliest, latest);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is said, best first.' })
  async evidence(@Root() { fact }: Dated, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    return limited(await evidenceOfFacts(context, [fact]), limit);
  }
}

@Resolver(() => ApplicationEvent)
export class ApplicationEventResolver {
  @FieldResolver(() => FuzzyDate, { nullable: true, description: 'When.' })
  date(@Root() { date, earliest, latest }: Dated): FuzzyDate | null {
    return fuzzyDate(date, earliest, latest);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is said, best first.' })
  async evidence(@Root() { fact }: Dated, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    return limited(await evidenceOfFacts(context, [fact]), limit);
  }
}
