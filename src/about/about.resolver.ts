import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { about } from './about.loaders.js';
import { About } from './about.type.js';

@Resolver()
export class AboutResolver {
  @Query(() => About, { description: 'What is running here, and on which data.' })
  about(@Ctx() context: Context): Promise<About> {
    return about(context);
  }
}
