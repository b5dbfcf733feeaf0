import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Entity } from '../shared/entity.type.js';
import { kindOf } from '../shared/kinds.js';
import { Limit, limited } from '../shared/limit.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { all, once, type Soon } from '../shared/soon.js';
import { type LinkRow } from './link.loaders.js';
import { neighborhood, type SubgraphRow } from './neighborhood.loaders.js';
import { NeighborhoodArguments, PathArguments } from './path.args.js';
import { type PathRow, shortestPaths } from './path.loaders.js';
import { Path, Relationship, Subgraph } from './path.type.js';

@Resolver(() => Path)
export class PathResolver {
  @Query(() => [Path], {
    nullable: true,
    description:
      'How are two entities linked? Shortest first, then by ids. An empty list: no link within maxLength. ' +
      'No path runs through a country; leave WITHIN out of `types` to avoid provinces as hubs.\n\n' +
      'Longer paths follow the shortest ones until there are `limit`. Those of one length come by the ids of their nodes ' +
      'from first to last, those over the same nodes by the types of their relationships. No entity comes twice in a path. ' +
      'From an entity to itself: one path of length 0. An unknown id: null. ' +
      'The search has a deadline of its own; TIMEOUT tells what to leave out.',
  })
  shortestPaths(@Ctx() context: Context, @Args(() => PathArguments) args: PathArguments): Promise<PathRow[] | null> {
    return shortestPaths(context, args);
  }

  @FieldResolver(() => [Entity], { description: 'In order from first to last: one more than its length.' })
  nodes(@Root() { ids }: PathRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Soon<EntityRow[]> {
    return all(ids.map((id) => entity(context, info, id)));
  }
}

@Resolver(() => Subgraph)
export class SubgraphResolver {
  @Query(() => Subgraph, {
    nullable: true,
    description:
      'What surrounds these entities: nearest first, then best-connected; limit counts nodes.\n\n' +
      'Best-connected: those with most links in the whole graph, of whatever type, each of a firm’s roles in an application ' +
      'counted; then by id. Nothing is reached through a country, unless it is one of `ids`. One unknown id: null, ' +
      'and `nodes(ids:)` tells which.',
  })
  neighborhood(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => NeighborhoodArguments) args: NeighborhoodArguments,
  ): Promise<SubgraphRow | null> {
    return neighborhood(context, info, args);
  }

  @FieldResolver(() => [Entity], { description: 'Nearest first, those in the middle before all; then best-connected.' })
  nodes(@Root() { ids }: SubgraphRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Soon<EntityRow[]> {
    return all(ids.map((id) => entity(context, info, id)));
  }
}

@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => Entity, { description: 'The entity that the link is said of, as it is stored.' })
  from(@Root() { from }: LinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Soon<EntityRow> {
    return entity(context, info, from);
  }

  @FieldResolver(() => Entity, { description: 'The entity at the other end.' })
  to(@Root() { to }: LinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Soon<EntityRow> {
    return entity(context, info, to);
  }

  @FieldResolver(() => [Evidence], { description: 'Why the link is there: best basis first, then newest source.' })
  async evidence(@Root() { facts }: LinkRow, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    return limited(await evidenceOfFacts(context, facts), limit);
  }
}

/** An entity that a path or a subgraph was found to have, with what the question selects of it. */
function entity(context: Context, info: GraphQLResolveInfo, id: string): Soon<EntityRow> {
  // One that an import has just removed shows its id.
  return once(rowById(context, id, partsOf(kindOf(id), Selection.of(info))), (row) => row ?? { id });
}
