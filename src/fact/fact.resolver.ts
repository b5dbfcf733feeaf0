import Cypher from '@neo4j/cypher-builder';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, InputType, Field, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Basis } from '../shared/basis.enum.js';
import type { Connection } from '../shared/connection.js';
import { anyOf, conditions, n } from '../shared/condition.js';
import { Limit, limited } from '../shared/limit.js';
import { byKey, connection } from '../shared/list.js';
import { PageArguments } from '../shared/page.args.js';
import type { EntityRow } from '../shared/rows.js';
import { Fact, FactConnection } from './fact.type.js';
import { Property } from './property.enum.js';

/** A fact as read; `evidence` came with it where the question's shape was known. */
export type FactRow = EntityRow & {
  key: string;
  value?: string;
  role?: string;
  object: { name: string } | null;
  evidence?: Evidence[];
};

@InputType({ description: 'Conditions on facts; all must hold, a list means "any of these".' })
export class FactFilter {
  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  subject?: string[] | null;

  @Field(() => [Property], { nullable: true, description: 'Of one of these properties; EVENTS includes LAUNCHED.' })
  property?: Property[] | null;

  @Field(() => [Basis], { nullable: true, description: 'On one of these bases.' })
  basis?: Basis[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these sources.' })
  source?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Said at one of these places in a source: "P28".' })
  locator?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: shown by its entity; false: a better fact disagrees.' })
  accepted?: boolean | null;
}

/** EVENTS are all events, and a launch is one of them. */
export const withLaunches = (properties: readonly Property[]): Property[] =>
  properties.includes(Property.EVENTS) ? [...properties, Property.LAUNCHED] : [...properties];

export function factCondition(filter: FactFilter): Cypher.Predicate | undefined {
  const evidence = new Cypher.Node();
  const { source, locator } = filter;
  return conditions(
    anyOf(n.property('subjectId'), filter.subject),
    filter.property && anyOf(n.property('property'), withLaunches(filter.property)),
    anyOf(n.property('basis'), filter.basis),
    filter.accepted == null ? undefined : Cypher.eq(n.property('accepted'), new Cypher.Param(filter.accepted)),
    (source ?? locator) &&
      new Cypher.Exists(
        new Cypher.Match(
          new Cypher.Pattern(n).related({ type: 'SUPPORTED_BY' }).to(evidence, { labels: ['Evidence'] }),
        ).where(
          conditions(anyOf(evidence.property('sourceId'), source), anyOf(evidence.property('locator'), locator)) ??
            Cypher.true,
        ),
      ),
  );
}

@Resolver(() => Fact)
export class FactResolver {
  @Query(() => FactConnection, {
    description:
      'Everything that is held, one statement a row: what is inferred, what rests on P28, what sources disagree on.',
  })
  facts(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => FactFilter, { nullable: true, description: 'Which facts.' }) filter: FactFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<FactRow>> {
    const list = { kind: 'Fact', rows: rowsFrom('fact/all', factCondition(filter ?? {})), order: byKey } as const;
    return connection(context, info, list, { ...page, filter });
  }

  @FieldResolver(() => String, { description: 'As text: "ONLINE", "2019-10", or the name of `object`.' })
  value(@Root() fact: FactRow): string {
    return fact.value ?? fact.object?.name ?? '';
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on, best first.' })
  async evidence(@Root() fact: FactRow, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    const all = fact.parts?.includes('evidence') ? (fact.evidence ?? []) : await evidenceOfFacts(context, [fact.key]);
    return limited(all, limit);
  }
}
