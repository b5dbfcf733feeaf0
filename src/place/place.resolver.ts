import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ApplicationArguments } from '../application/application.args.js';
import { applicationsOf } from '../application/application.loaders.js';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { ServiceOfPlaceArguments } from '../service/service.args.js';
import { servicesIn } from '../service/service.loaders.js';
import { ServiceConnection } from '../service/service.type.js';
import type { Connection } from '../shared/connection.js';
import { idOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { once, type Soon } from '../shared/soon.js';
import { PlaceArguments } from './place.args.js';
import { PlaceKind, PlaceLevel } from './place.enum.js';
import { places } from './place.loaders.js';
import { Place, PlaceConnection } from './place.type.js';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: 'The place with this id; null where there is none.' })
  place(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "place:cn-440100".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('Place', id), partsOf('Place', Selection.of(info)));
  }

  @Query(() => PlaceConnection, { description: 'Places, by id where no order is given.' })
  places(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PlaceArguments) args: PlaceArguments,
  ): Promise<Connection<EntityRow>> {
    return places(context, info, args);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'The place that it lies in; null for a country.' })
  parent(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return once(ancestors(context, row), ([nearest]) => nearest ?? null);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Itself for a province-level place; null for a country.' })
  province(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return upwards(context, row, ({ level }) => level === PlaceLevel.PROVINCE);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: 'The prefecture-level unit; itself for a municipality; null for provinces and where there is none.',
  })
  city(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return upwards(
      context,
      row,
      ({ level, kind }) => level === PlaceLevel.PREFECTURE || kind === PlaceKind.MUNICIPALITY,
    );
  }

  @FieldResolver(() => [Place], { description: 'The level below, in code order.' })
  children(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'children');
  }

  @NeedsIdOnly()
  @FieldResolver(() => ApplicationConnection, { description: 'The applications in it or inside it.' })
  applications(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('exact', () => Boolean, { defaultValue: false, description: 'Only those placed at this very place.' })
    exact: boolean,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applicationsOf(exact ? 'application/atPlace' : 'application/inPlace', row, context, info, args);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ServiceConnection, {
    description: 'Services of this place and of what lies inside it, rolled up to this place.',
  })
  servedBy(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('exact', () => Boolean, { defaultValue: false, description: 'Only those stated of this very place.' })
    exact: boolean,
    @Args(() => ServiceOfPlaceArguments) args: ServiceOfPlaceArguments,
  ): Promise<Connection<EntityRow>> {
    return servicesIn(row, exact, context, info, args);
  }
}

/** The places that a place lies in, nearest first. */
const ancestors = (context: Context, row: EntityRow): Soon<EntityRow[]> => part(context, row, 'ancestors');

/** The nearest place that passes, a place itself or one that it lies in. */
function upwards(context: Context, row: EntityRow, passes: (place: EntityRow) => boolean): Soon<EntityRow | null> {
  if (passes(row)) return row;
  return once(ancestors(context, row), (places) => places.find(passes) ?? null);
}
