import fc from 'fast-check';
import { applicationFilter, serviceFilter } from './filter.arbitrary.js';
import { levels } from './places.js';
import * as pool from './pools.js';
import { type Ask, each, idsOf, type Question, same } from './question.js';
import { shape, via } from './service.questions.js';
import { type Edge, servicesOf } from './services.js';
import { type Bucket, bucketsOf, counted, dimensions, type StatisticsQuestion } from './statistics.js';
import { byCodePoint } from './text.js';
import { bases, distinct, type World } from './world.js';

const statisticsText = `query ($groupBy: [ApplicationDimension!]!, $filter: ApplicationFilter, $basis: [Basis!], $datedBy: EventKind!, $limit: Int!) {
  applicationStatistics(groupBy: $groupBy, filter: $filter, basis: $basis, datedBy: $datedBy, limit: $limit) {
    applicationCount truncated buckets { keys { dimension value entity { id } } applicationCount supplierCount placeCount } } }`;

const statisticsQuestion: fc.Arbitrary<Question> = fc
  .record({
    groupBy: fc.uniqueArray(fc.constantFrom(...dimensions), { minLength: 1, maxLength: 3 }),
    filter: fc.option(applicationFilter(1)),
    basis: fc.option(fc.uniqueArray(fc.constantFrom(...bases), { minLength: 1, maxLength: 2 })),
    datedBy: fc.constantFrom(...pool.eventKinds),
    limit: fc.constantFrom(3, 1000),
  })
  .map((asked) => ({
    text: statisticsText,
    variables: asked,
    check: (ask, world) => checkStatistics(ask, world, asked, asked.limit),
  }));

async function checkStatistics(ask: Ask, world: World, asked: StatisticsQuestion, limit: number): Promise<void> {
  const { applicationStatistics: answer } = await ask(statisticsText, { ...asked, limit });
  const expected = bucketsOf(world, asked);
  const sizes = expected.map(({ applicationCount }) => applicationCount).sort((a, b) => b - a);
  const buckets: Bucket[] = each(answer.buckets, ({ keys, ...counts }) => ({ keys: each(keys, valueOf), ...counts }));
  same(answer.applicationCount, counted(world, asked.filter).length, 'applicationCount');
  same(answer.truncated, expected.length > limit, 'truncated');

  const all = expected.map(asText).sort(byCodePoint);
  const found = buckets.map(asText).sort(byCodePoint);
  same(found, limit >= expected.length ? all : all.filter((one) => found.includes(one)), 'Buckets');
  same(
    buckets.map(({ applicationCount }) => applicationCount),
    sizes.slice(0, limit),
    'Sizes, largest first',
  );
}

const asText = ({ keys, applicationCount, supplierCount, placeCount }: Bucket): string =>
  JSON.stringify([keys, applicationCount, supplierCount, placeCount]);

/** An id comes with its entity, everything else without. */
function valueOf({ value, entity }: { value: string | null; entity: { id: string } | null }): string | null {
  same(entity?.id ?? null, value?.includes(':') ? value : null, 'The entity of a key');
  return value;
}

const matrixText = (
  fields: string,
): string => `query ($level: PlaceLevel!, $via: [Via!]!, $filter: ServiceFilter, $supplierLimit: Int!) {
  serviceMatrix(level: $level, via: $via, filter: $filter, supplierLimit: $supplierLimit) {
    suppliers { id } places { id } cells { ${fields} } truncated } }`;

const matrixQuestion: fc.Arbitrary<Question> = fc
  .record({
    shape,
    level: fc.constantFrom(...levels),
    via,
    filter: fc.option(serviceFilter, { freq: 3 }),
    supplierLimit: fc.constantFrom(1, 3, 50),
  })
  .map(({ shape: { fields, show, shown: shownCell }, ...asked }) => ({
    text: matrixText(fields),
    variables: asked,
    check: async (ask, world) => {
      const { serviceMatrix: answer } = await ask(matrixText(fields), asked);
      const cells = servicesOf(world, asked);
      const suppliers = bySize(cells);
      const shown = suppliers.slice(0, asked.supplierLimit);
      const places = distinct([
        ...world.of('place').filter((id) => world.value(id, 'LEVEL') === asked.level),
        ...cells.filter(({ supplier }) => shown.includes(supplier)).map(({ target }) => target),
      ]);
      same(idsOf(answer.suppliers), shown, 'Suppliers, most cells first');
      same(answer.truncated, suppliers.length > shown.length, 'truncated');
      same(distinct(idsOf(answer.places)), places, 'Places');
      const wanted = cells.filter(({ supplier }) => shown.includes(supplier)).map((cell) => JSON.stringify(show(cell)));
      same(
        each(answer.cells, (cell) => JSON.stringify(shownCell(cell))).sort(byCodePoint),
        wanted.sort(byCodePoint),
        'Cells',
      );
    },
  }));

function bySize(cells: Edge[]): string[] {
  const size = (id: string) => cells.filter(({ supplier }) => supplier === id).length;
  return distinct(cells.map(({ supplier }) => supplier)).sort((a, b) => size(b) - size(a) || byCodePoint(a, b));
}

export const statisticsQuestions: fc.Arbitrary<Question> = fc.oneof(statisticsQuestion, matrixQuestion);
