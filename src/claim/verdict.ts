import { Verdict } from './claim.type.js';

/** What the records of a claim's own sources bear out. */
export interface Found {
  found: number | null;
  /** How many of these rest on stated facts alone. */
  stated: number;
  /** The kinds of the dated events that were counted, one for each record; empty where no date was asked for. */
  kinds: string[];
  /** Which of them may be one and the same. */
  pairs: [string, string][];
  /** Where the figure is a share: the figure that it is a share of. */
  whole: number | null;
}

export interface Asserted {
  asserted?: number | null;
  counts?: string | null;
  oneReading?: boolean | null;
}

export interface Judgement {
  found: number | null;
  foundAtLeast: number | null;
  verdict: Verdict;
  explanation: string;
}

export function judge(claim: Asserted, { found, stated, kinds, pairs, whole }: Found): Judgement {
  const foundAtLeast = found === null ? null : found - mergeable(pairs);
  const asserted = claim.asserted == null ? null : rounded(claim.asserted * (whole ?? 1));
  const verdict = verdictOf(asserted, found, foundAtLeast, claim.oneReading ?? false);
  const sentences = [
    ...counted(claim, found, stated, kinds, foundAtLeast),
    ...compared(claim, whole, asserted, found, verdict),
  ];
  return { found, foundAtLeast, verdict, explanation: sentences.join(' ') };
}

/** 0.29 of 100 is 29, which floating point misses by a hair. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

function verdictOf(
  asserted: number | null,
  found: number | null,
  atLeast: number | null,
  oneReading: boolean,
): Verdict {
  if (asserted === null || found === null || atLeast === null) return Verdict.NOT_CHECKABLE;
  if (atLeast > asserted) return Verdict.CONTRADICTED;
  return found === asserted && atLeast === asserted && !oneReading ? Verdict.CONFIRMED : Verdict.CONSISTENT;
}

/**
 * How many records vanish at most when records that may be the same are taken for one. Sameness is not passed on: A may
 * be B and B may be C while A is surely not C, so only groups in which each may be each of the others become one.
 */
function mergeable(pairs: [string, string][]): number {
  const same = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    same.set(a, (same.get(a) ?? new Set()).add(b));
    same.set(b, (same.get(b) ?? new Set()).add(a));
  }
  return components(same).reduce((sum, members) => sum + members.length - fewestGroups(members, same), 0);
}

function components(same: Map<string, Set<string>>): string[][] {
  const seen = new Set<string>();
  return [...same.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const members: string[] = [];
    const waiting = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      members.push(next);
      waiting.push(...(same.get(next) ?? []));
    }
    return [members];
  });
}

/** Beyond this many an exact answer would take too long; one group is then a bound that is surely low enough. */
const exactUpTo = 14;

function fewestGroups(members: string[], same: Map<string, Set<string>>): number {
  if (members.length > exactUpTo) return 1;
  const place = (index: number, groups: string[][]): number => {
    const member = members[index];
    if (member === undefined) return groups.length;
    const joined = groups
      .filter((group) => group.every((other) => same.get(member)?.has(other)))
      .map((group) => place(index + 1, [...groups.filter((g) => g !== group), [...group, member]]));
    return Math.min(place(index + 1, [...groups, [member]]), ...joined);
  };
  return place(0, []);
}

const nouns: Record<string, string> = {
  APPLICATIONS: 'application',
  DOMAINS: 'domain',
  SUBDOMAINS: 'subdomain',
  SUPPLIERS: 'supplier',
};

function counted(
  { counts }: Asserted,
  found: number | null,
  stated: number,
  kinds: string[],
  atLeast: number | null,
): string[] {
  if (found === null || atLeast === null) return ['Nothing in the graph can be counted for this.'];
  const records = `The source's own records hold ${plural(found, nouns[counts ?? ''] ?? 'record')} that ${found === 1 ? 'bears' : 'bear'} it out`;
  const share = found > stated ? `, ${stated === 0 ? 'none' : stated} by stated facts alone` : '';
  const sentences = [`${records}${share}.`];
  if (kinds.length > 0) sentences.push(`Counted by dated events: ${tally(kinds)}.`);
  if (atLeast < found) sentences.push(`Some may be one and the same, so there are at least ${atLeast}.`);
  return sentences;
}

function compared(
  { asserted, oneReading }: Asserted,
  whole: number | null,
  expected: number | null,
  found: number | null,
  verdict: Verdict,
): string[] {
  if (asserted == null || expected === null) return ['The source gives no figure to compare with.'];
  const figure =
    whole === null
      ? `The figure asserted is ${asserted}`
      : `The share asserted is ${asserted} of ${whole}, about ${Math.round(expected)}`;
  const oneOnly = `they agree in one reading only${oneReading ? '; the note on its evidence says why' : ''}`;
  const outcome = {
    [Verdict.CONFIRMED]: ': the two agree',
    [Verdict.CONTRADICTED]: ': the graph names more',
    [Verdict.CONSISTENT]: `: ${found !== null && found < expected ? 'the source counts more than it names' : oneOnly}`,
    [Verdict.NOT_CHECKABLE]: '',
  }[verdict];
  return [`${figure}${outcome}.`];
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function tally(kinds: string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
