import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Domain } from '../domain/domain.type.js';
import { GovernmentBody } from '../government-body/government-body.type.js';
import { Place } from '../place/place.type.js';
import type { Connection } from '../shared/connection.js';
import { FuzzyDate, fuzzyDate } from '../shared/fuzzy-date.type.js';
import { Identifier, identifiersOf } from '../shared/identifier.type.js';
import { idOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { once, type Soon } from '../shared/soon.js';
import { Subdomain } from '../subdomain/subdomain.type.js';
import { Supplier } from '../supplier/supplier.type.js';
import { ApplicationArguments } from './application.args.js';
import { applications } from './application.loaders.js';
import { Application, ApplicationConnection } from './application.type.js';
import { Money } from './money.type.js';
import { ApplicationEvent, Supply } from './supply.type.js';

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, { nullable: true, description: 'The application with this id; null where there is none.' })
  application(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "application:tangleid".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('Application', id), partsOf('Application', Selection.of(info)));
  }

  @Query(() => ApplicationConnection, { description: 'Applications, by id where no order is given.' })
  applications(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applications(context, info, args);
  }

  @FieldResolver(() => FuzzyDate, { nullable: true, description: 'The date of its LAUNCHED event.' })
  launched(@Root() { launched, launchedEarliest, launchedLatest }: EntityRow): FuzzyDate | null {
    return fuzzyDate(launched, launchedEarliest, launchedLatest);
  }

  @FieldResolver(() => FuzzyDate, {
    nullable: true,
    description: 'The date of its BID_WON event; where there are several, of the first.',
  })
  awarded(@Root() { awarded, awardedEarliest, awardedLatest }: EntityRow): FuzzyDate | null {
    return fuzzyDate(awarded, awardedEarliest, awardedLatest);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The value of its contract, of all its awards together; null where no source says.',
  })
  contractValue(@Root() { contractAmount: amount, contractCurrency: currency }: EntityRow): Money | null {
    return amount == null ? null : { amount: amount as number, currency: currency as string };
  }

  @FieldResolver(() => [Identifier], {
    description: 'What others call it, such as its open contracting id. By scheme.',
  })
  identifiers(@Root() row: EntityRow): Identifier[] {
    return identifiersOf(row);
  }

  @FieldResolver(() => Domain, {
    nullable: true,
    description: 'The domain that it belongs to; null where no source says.',
  })
  domain(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, row, 'domain');
  }

  @FieldResolver(() => Subdomain, {
    nullable: true,
    description: 'The field within its domain; null where no source says.',
  })
  subdomain(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, row, 'subdomain');
  }

  @FieldResolver(() => [Place], { description: 'Where it is used: as stated, the smallest place named. By id.' })
  places(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return once(part<EntityRow[]>(context, row, 'places'), (places) => places.map(withAncestors));
  }

  @FieldResolver(() => [GovernmentBody], {
    description: 'Who commissioned it; only bodies that a source names. By id.',
  })
  governmentBodies(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'governmentBodies');
  }

  @FieldResolver(() => [Supplier], { description: 'Who supplies it. By id.' })
  suppliers(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return once(part<{ supplier: EntityRow }[]>(context, row, 'supplies'), (supplies) => [
      ...new Map(supplies.map(({ supplier }) => [supplier.id, supplier])).values(),
    ]);
  }

  @FieldResolver(() => [Supply], { description: 'The same links with role and date. By supplier, then role.' })
  supplies(@Root() row: EntityRow, @Ctx() context: Context): Soon<object[]> {
    return once(part<object[]>(context, row, 'supplies'), (supplies) =>
      supplies.map((supply) => ({ ...supply, application: row })),
    );
  }

  @FieldResolver(() => [ApplicationEvent], { description: 'What happened to it, in time order, undated last.' })
  events(@Root() row: EntityRow, @Ctx() context: Context): Soon<object[]> {
    return part(context, row, 'events');
  }

  @FieldResolver(() => [Application], {
    description: 'Applications that may be the same one under another name. By id.',
  })
  possiblySameAs(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'possiblySameAs');
  }
}

/** Places that came with their ancestors need not ask for them again. */
const withAncestors = (place: EntityRow): EntityRow => (place.ancestors ? { ...place, parts: ['ancestors'] } : place);
