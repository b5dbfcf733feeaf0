import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { claimsAbout } from '../claim/claim.loaders.js';
import { Claim } from '../claim/claim.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { BadInput } from '../client-errors.js';
import { type EditRow, historyOf, revisionFor } from '../edit/edit.loaders.js';
import { Edit } from '../edit/edit.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { type FactRow, factsAbout } from '../fact/fact.loaders.js';
import { Fact } from '../fact/fact.type.js';
import { Property } from '../fact/property.enum.js';
import { gapsAbout } from '../gap/gap.loaders.js';
import { Gap } from '../gap/gap.type.js';
import { maxPage } from './connection.js';
import { Entity, Node } from './entity.type.js';
import { kindOf } from './kinds.js';
import { checkedLimit, Limit, limited } from './limit.js';
import { partsOf } from './parts.js';
import { type EntityRow, part, rowById } from './rows.js';
import { Selection } from './selection.js';
import { all, once, type Soon } from './soon.js';

/** What every entity can tell, answered for all kinds alike. */
@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => [Evidence], {
    description: 'Why this entity is in the graph. Best basis first, then newest source.',
  })
  evidence(@Root() row: EntityRow, @Ctx() context: Context, @Limit(10) limit: number): Soon<Evidence[]> {
    return once(part<Evidence[]>(context, row, 'evidence'), (found) => limited(found, limit));
  }

  @NeedsIdOnly()
  @FieldResolver(() => [Fact], {
    description:
      'Why each thing said of it is said: its status, its domain, a category, an alias, its parent ... By property.',
  })
  facts(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('property', () => [Property], { nullable: true, description: 'Only facts of these properties.' })
    property: Property[] | undefined,
    @Limit(50) limit: number,
  ): Promise<FactRow[]> {
    return factsAbout(row, property, checkedLimit(limit), context, info);
  }

  @NeedsIdOnly()
  @FieldResolver(() => [Claim], { description: 'Figures that sources assert about it, held against the graph. By id.' })
  claims(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(10) limit: number,
  ): Promise<EntityRow[]> {
    return claimsAbout(row, checkedLimit(limit), context, info);
  }

  @NeedsIdOnly()
  @FieldResolver(() => String, {
    description:
      'Tells what is held about it from whatever was held before or after: an edit names the revision that it was made for, and is refused for another.',
  })
  revision(@Root() row: EntityRow, @Ctx() context: Context): Promise<string> {
    return revisionFor(row, context);
  }

  @NeedsIdOnly()
  @FieldResolver(() => [Edit], { description: 'What was changed of it by whom, the newest first.' })
  history(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(10) limit: number,
  ): Promise<EditRow[]> {
    return historyOf(row, checkedLimit(limit), context, info);
  }

  @NeedsIdOnly()
  @FieldResolver(() => [Gap], { description: 'What a source says exists here but does not identify. By id.' })
  gaps(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(10) limit: number,
  ): Promise<EntityRow[]> {
    return gapsAbout(row, checkedLimit(limit), context, info);
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'An id of any kind.' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, id, partsOf(kindOf(id), Selection.of(info)));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The same for many: in the same order and length, null where nothing has an id.',
  })
  nodes(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: `Ids of any kinds, ${maxPage} at most.` }) ids: string[],
  ): Soon<(EntityRow | null)[]> {
    if (ids.length > maxPage) throw new BadInput(`${ids.length} ids came; ${maxPage} can be asked for at once.`);
    // All ids are looked at before any is read: a read left behind by a refusal would fail where nobody listens.
    const asked = ids.map((id) => ({ id, kind: kindOf(id) }));
    const selection = Selection.of(info);
    return all(asked.map(({ id, kind }) => rowById(context, id, partsOf(kind, selection))));
  }
}
