import { Random } from './random.js';
import { type Cells, type Own, ownId, row } from './rows.js';
import { categories, claimCount, domains, gapCount } from './shares.js';
import type { Places } from './place.js';
import type { Sources } from './source.js';
import type { Suppliers } from './supplier.js';

const keys = domains.map(([key]) => key);

type Made = Record<string, string>;

/** Statements of the kinds that surveys make: how many in a domain, of a class, by a firm, in a year, what share. */
const claimKinds: ((random: Random, supplier: string, total: string) => Made)[] = [
  (random) => {
    const domain = random.pick(keys);
    const count = random.whole(1, 5000);
    return {
      subjects: `domain:${domain}`,
      domain: `domain:${domain}`,
      statement: `There are ${count} applications in the domain ${domain}.`,
      statementZh: `该领域共有${count}项应用`,
      asserted: String(count),
      unit: 'applications',
      counts: 'APPLICATIONS',
    };
  },
  (random) => {
    const year = random.whole(2016, 2026);
    const count = random.whole(1, 2000);
    return {
      period: String(year),
      events: 'LAUNCHED',
      statement: `${count} applications were launched in ${year}.`,
      statementZh: `${year}年推出${count}项应用`,
      asserted: String(count),
      unit: 'applications',
      counts: 'APPLICATIONS',
    };
  },
  (random) => {
    const [category] = random.pick(categories);
    const count = random.whole(1, 300);
    return {
      category,
      statement: `${count} firms of the class ${category} supply applications.`,
      statementZh: `有${count}家此类企业提供支持`,
      asserted: String(count),
      unit: 'firms',
      counts: 'SUPPLIERS',
    };
  },
  (random, supplier) => {
    const count = random.whole(1, 40);
    return {
      subjects: supplier,
      suppliers: supplier,
      statement: `The firm took part in ${count} applications.`,
      statementZh: `该企业参与${count}项应用`,
      asserted: String(count),
      unit: 'applications',
      counts: 'APPLICATIONS',
    };
  },
  (random, _supplier, total) => {
    const domain = random.pick(keys);
    return {
      subjects: `domain:${domain}`,
      domain: `domain:${domain}`,
      shareOf: total,
      statement: `A fifth of all applications are in the domain ${domain}.`,
      statementZh: '该领域占全部应用的五分之一',
      asserted: '0.2',
      unit: 'share of all applications',
      counts: 'APPLICATIONS',
    };
  },
  (_random, supplier) => ({
    subjects: supplier,
    statement: 'The firm is among the leading ones.',
    statementZh: '该企业处于领先地位',
  }),
];

const total = (applications: number): Made => ({
  statement: `There are ${applications} applications in all.`,
  statementZh: `共有${applications}项应用`,
  asserted: String(applications),
  unit: 'applications',
  counts: 'APPLICATIONS',
});

export function claims(own: Own, applications: number, suppliers: Suppliers, sources: Sources): Cells[] {
  return Array.from({ length: claimCount(applications) }, (_, index) => {
    const random = Random.of(own.seed, 'claim', index);
    const made =
      index === 0
        ? total(applications)
        : random.pick(claimKinds)(random, suppliers.draw(random), ownId('claim', own, 1));
    return row(ownId('claim', own, index + 1), sources.cite(random), 'STATED', made);
  });
}

/** What sources imply and do not name: so many applications of a firm in a place, or in a domain. */
export function gaps(own: Own, applications: number, suppliers: Suppliers, places: Places, sources: Sources): Cells[] {
  return Array.from({ length: gapCount(applications) }, (_, index) => {
    const random = Random.of(own.seed, 'gap', index);
    const minimum = random.whole(1, 3);
    const made = {
      description: `At least ${minimum} of the firm's applications, not named.`,
      minimum: String(minimum),
      maximum: random.chance(0.2) ? String(minimum + random.whole(0, 5)) : '',
      mayBeListed: String(random.chance(0.9)),
      suppliers: suppliers.draw(random),
      ...(random.chance(0.6) ? { place: places.draw(random).id } : { domain: `domain:${random.pick(keys)}` }),
      period: random.chance(0.3) ? String(random.whole(2016, 2026)) : '',
    };
    return row(ownId('gap', own, index + 1), sources.cite(random), random.chance(0.8) ? 'INFERRED' : 'STATED', made);
  });
}
