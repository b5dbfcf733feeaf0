import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Domain } from '../domain/domain.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Place } from '../place/place.type.js';
import { Limit, limited } from '../shared/limit.js';
import { type EntityRow, part } from '../shared/rows.js';
import { once, type Soon } from '../shared/soon.js';
import { Supplier } from '../supplier/supplier.type.js';
import { Gap } from './gap.type.js';

@Resolver(() => Gap)
export class GapResolver {
  @FieldResolver(() => [Supplier], { description: 'Any one or several of these supply them. By id.' })
  suppliers(@Root() gap: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, gap, 'suppliers');
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where they are.' })
  place(@Root() gap: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, gap, 'place');
  }

  @FieldResolver(() => Domain, { nullable: true, description: 'Which domain they are of.' })
  domain(@Root() gap: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, gap, 'domain');
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is implied, best first.' })
  evidence(@Root() gap: EntityRow, @Ctx() context: Context, @Limit(10) limit: number): Soon<Evidence[]> {
    return once(part<Evidence[]>(context, gap, 'evidence'), (all) => limited(all, limit));
  }
}
