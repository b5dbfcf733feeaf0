import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { FuzzyDate, fuzzyDate } from '../shared/fuzzy-date.type.js';
import { Limit, limited } from '../shared/limit.js';
import { ApplicationEvent, Supply } from './supply.type.js';

/** What is dated and rests on one fact, as read. */
interface Dated {
  fact: string;
  date?: string;
  earliest?: string;
  latest?: string;
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
