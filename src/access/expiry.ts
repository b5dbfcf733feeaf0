import { OperatorError } from '../errors.js';

const DAY = 24 * 3600 * 1000;
const MOST_DAYS = 3650;

/**
 * When a token ends that is given as so many days from `now`, or as the last day that it is good for, in UTC. Null: never.
 */
export function expiryOf(given: string | undefined, now: Date): string | null {
  if (given === undefined) return null;
  const end = endOf(given, now);
  const isSoon = end !== null && end > now.getTime() && end <= now.getTime() + (MOST_DAYS + 1) * DAY;
  if (!isSoon)
    throw new OperatorError(
      `--expires: got ${JSON.stringify(given)}, expected days from 1 to ${MOST_DAYS}, or the last day, from today to ten years on, such as ${dayOf(now, 90)}.`,
    );
  return new Date(end).toISOString();
}

function endOf(given: string, now: Date): number | null {
  if (/^[1-9]\d{0,3}$/.test(given)) return now.getTime() + Number(given) * DAY;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(given) : NaN;
  // A 31st of February would be one of March.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(given) ? day + DAY : null;
}

const dayOf = (now: Date, after: number): string => new Date(now.getTime() + after * DAY).toISOString().slice(0, 10);
