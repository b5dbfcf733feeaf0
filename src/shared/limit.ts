import { Arg, Int } from 'type-graphql';
import { BadInput } from '../client-errors.js';
import { maxPage } from './connection.js';

/** The `limit` argument of a plain list. */
export const Limit = (defaultValue: number): ParameterDecorator =>
  Arg('limit', () => Int, { defaultValue, description: `How many at most, 0 to ${maxPage}.` }) as ParameterDecorator;

export function limited<T>(rows: readonly T[], limit: number): T[] {
  return rows.slice(0, checkedLimit(limit));
}

export function checkedLimit(limit: number, name = 'limit'): number {
  if (limit < 0 || limit > maxPage) throw new BadInput(`"${name}" is ${limit}; it can be 0 to ${maxPage}.`);
  return limit;
}
