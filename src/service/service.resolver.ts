import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Domain } from '../domain/domain.type.js';
import { Place } from '../place/place.type.js';
import type { Connection } from '../shared/connection.js';
import { compare } from '../shared/compare.js';
import { Limit, limited } from '../shared/limit.js';
import type { EntityRow } from '../shared/rows.js';
import { MatrixArguments } from './matrix.args.js';
import { serviceMatrix } from './matrix.loaders.js';
import { ServiceMatrix } from './matrix.type.js';
import { ServiceArguments } from './service.args.js';
import { Via } from './service.enum.js';
import { services } from './service.loaders.js';
import { Activity, Ground, Service, ServiceConnection } from './service.type.js';

interface GroundRow {
  via: Via;
  supplier: EntityRow;
  application: EntityRow | null;
  place: EntityRow;
  basis: string;
  facts: string[];
}

type ServiceRow = EntityRow & { shown: EntityRow; grounds: GroundRow[] };

/** What services and activities have in common. */
function justified<T extends object>(type: ClassType<T>): ClassType {
  @Resolver(() => type)
  abstract class Justified {
    @FieldResolver(() => [Ground], {
      description: 'The paths that justify it: OWN first, then applications before statements, then by id.',
    })
    grounds(@Root() { grounds }: ServiceRow, @Limit(10) limit: number): GroundRow[] {
      return limited(distinct(grounds).sort(ownFirst), limit);
    }

    @FieldResolver(() => [Evidence], { description: 'What all its grounds rest on, best first.' })
    async evidence(
      @Root() { grounds }: ServiceRow,
      @Ctx() context: Context,
      @Limit(10) limit: number,
    ): Promise<Evidence[]> {
      return limited(await evidenceOfFacts(context, [...new Set(grounds.flatMap(({ facts }) => facts))]), limit);
    }
  }
  return Justified as unknown as ClassType;
}

@Resolver(() => Service)
export class ServiceResolver extends justified(Service) {
  @Query(() => ServiceConnection, {
    nullable: true,
    description:
      'Which suppliers serve which places. via [OWN] counts every record once; ask for GROUP or MEMBER to see it inherited.',
  })
  services(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServiceArguments) args: ServiceArguments,
  ): Promise<Connection<EntityRow>> {
    return services(context, info, args);
  }

  @Query(() => ServiceMatrix, {
    nullable: true,
    description:
      'Which suppliers serve which places, ready to draw: all places of the level, empty ones too, and the suppliers with most cells first.',
  })
  serviceMatrix(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MatrixArguments) args: MatrixArguments,
  ): Promise<object> {
    return serviceMatrix(context, info, args);
  }

  @FieldResolver(() => Place)
  place(@Root() { shown }: ServiceRow): EntityRow {
    return shown;
  }
}

@Resolver(() => Activity)
export class ActivityResolver extends justified(Activity) {
  @FieldResolver(() => Domain)
  domain(@Root() { shown }: ServiceRow): EntityRow {
    return shown;
  }
}

@Resolver(() => Ground)
export class GroundResolver {
  @FieldResolver(() => Place, { nullable: true })
  place(@Root() { place }: GroundRow): EntityRow | null {
    return place.id.startsWith('place:') ? place : null;
  }

  @FieldResolver(() => [Evidence], { description: 'What the path rests on, best first.' })
  async evidence(@Root() { facts }: GroundRow, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    return limited(await evidenceOfFacts(context, facts), limit);
  }
}

/** A firm with two roles in one application has one ground there, as good as the better of them. */
function distinct(grounds: GroundRow[]): GroundRow[] {
  const found = new Map<string, GroundRow>();
  for (const ground of grounds) {
    const twin = found.get(sortKey(ground)) ?? ground;
    const basis = twin.basis > ground.basis ? twin.basis : ground.basis;
    found.set(sortKey(ground), { ...ground, basis, facts: [...new Set([...twin.facts, ...ground.facts])] });
  }
  return [...found.values()];
}

const ownFirst = (one: GroundRow, other: GroundRow): number => compare(sortKey(one), sortKey(other));

const sortKey = ({ via, application, supplier, place }: GroundRow): string =>
  [via === Via.OWN ? 0 : 1, application ? `0${application.id}` : '1', supplier.id, place.id].join('|');
