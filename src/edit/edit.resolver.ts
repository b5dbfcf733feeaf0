import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { Done } from '../import/edit/edit.js';
import type { Connection } from '../shared/connection.js';
import { Entity } from '../shared/entity.type.js';
import { PageArguments } from '../shared/page.args.js';
import { kindOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Soon } from '../shared/soon.js';
import { EditFilter } from './edit.filter.js';
import {
  AddEntityInput,
  AddFactsInput,
  CorrectFactInput,
  MergeEntitiesInput,
  RetractFactsInput,
  UndoEditInput,
} from './edit.input.js';
import { type Change, changesOf, editNamed, type EditRow, edits, evidenceOf } from './edit.loaders.js';
import { Edit, EditChange, EditConnection, EditPayload } from './edit.type.js';
import { addEntity, addFacts, correctFact, mergeEntities, retractFacts, undoEdit } from './edit.writer.js';

const Input = (type: () => new () => object): ParameterDecorator =>
  Arg('input', type, { description: 'What is to be done, and by which source.' }) as ParameterDecorator;

/** Of several mutations in one request each may fail by itself, and what the others did is still told: none is non-null. */
@Resolver(() => Edit)
export class EditResolver {
  @Query(() => EditConnection, { description: 'The history: what was changed by whom, the newest first.' })
  edits(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => EditFilter, { nullable: true, description: 'Which edits.' }) filter: EditFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<EditRow>> {
    return edits(context, info, { ...page, filter });
  }

  @Mutation(() => EditPayload, {
    nullable: true,
    description: 'Makes an application, a supplier or a government body.',
  })
  addEntity(@Ctx() context: Context, @Input(() => AddEntityInput) input: AddEntityInput): Promise<Done> {
    return addEntity(context, input);
  }

  @Mutation(() => EditPayload, {
    nullable: true,
    description:
      'Says more of an entity. Where sources disagree all facts are kept, and the entity shows the best based, then the newest.',
  })
  addFacts(@Ctx() context: Context, @Input(() => AddFactsInput) input: AddFactsInput): Promise<Done> {
    return addFacts(context, input);
  }

  @Mutation(() => EditPayload, { nullable: true, description: 'Takes a fact out and says another in its place.' })
  correctFact(@Ctx() context: Context, @Input(() => CorrectFactInput) input: CorrectFactInput): Promise<Done> {
    return correctFact(context, input);
  }

  @Mutation(() => EditPayload, {
    nullable: true,
    description:
      'Says of facts that they do not hold. They stay readable, accepted: false; no later load or import brings them back.',
  })
  retractFacts(@Ctx() context: Context, @Input(() => RetractFactsInput) input: RetractFactsInput): Promise<Done> {
    return retractFacts(context, input);
  }

  @Mutation(() => EditPayload, {
    nullable: true,
    description:
      'Makes one entity of two. All that is said of either is said of the one that stays, which answers for both ids.',
  })
  mergeEntities(@Ctx() context: Context, @Input(() => MergeEntitiesInput) input: MergeEntitiesInput): Promise<Done> {
    return mergeEntities(context, input);
  }

  @Mutation(() => EditPayload, {
    nullable: true,
    description: 'Takes back exactly what an edit says: by who made it, or by an ADMIN.',
  })
  undoEdit(@Ctx() context: Context, @Input(() => UndoEditInput) input: UndoEditInput): Promise<Done> {
    return undoEdit(context, input);
  }

  @FieldResolver(() => [Entity], {
    description: 'The entities that it is about, as they are now; of a merging first two, then one. By id.',
  })
  entities(@Root() row: EditRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part<EntityRow[]>(context, row, 'entities');
  }

  @FieldResolver(() => [EditChange], { description: 'What it says; nothing where it undoes another.' })
  changes(@Root() row: EditRow): Change[] {
    return changesOf(row);
  }

  @FieldResolver(() => Evidence, {
    nullable: true,
    description: 'Where that is said; null where it undoes another.',
  })
  evidence(@Root() row: EditRow): Evidence | null {
    return evidenceOf(row);
  }

  @FieldResolver(() => Edit, { nullable: true, description: 'The edit that it takes back.' })
  undoes(@Root() { undoes }: EditRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return editNamed(undoes, context, info);
  }

  @FieldResolver(() => Edit, {
    nullable: true,
    description: 'The edit by which it was taken back; null where it holds.',
  })
  undoneBy(@Root() { undoneBy }: EditRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return editNamed(undoneBy, context, info);
  }
}

@Resolver(() => EditChange)
export class EditChangeResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The entity at the other end of a link; null where it is none, or is gone.',
  })
  object(
    @Root() { objectId }: Change,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<EntityRow | null> {
    return objectId === null ? null : rowById(context, objectId, partsOf(kindOf(objectId), Selection.of(info)));
  }
}

@Resolver(() => EditPayload)
export class EditPayloadResolver {
  @FieldResolver(() => Edit, { description: 'Its line in the history.' })
  edit(@Root() { id }: Done, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<EditRow | null> {
    return editNamed(id, context, info);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The entity that it is about, as it is now; null where nothing speaks of it any more.',
  })
  entity(
    @Root() { entityId }: Done,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<EntityRow | null> {
    return rowById(context, entityId, partsOf(kindOf(entityId), Selection.of(info)));
  }
}
