import { SOURCE_KINDS } from '../import/vocabulary.js';
import { fuzzyDate } from './date.js';
import { Random, type Weighted, zipf } from './random.js';
import type { Cells, Own } from './rows.js';
import { sourceCount } from './shares.js';

/** A place in a source. */
export interface Citation {
  source: string;
  locator: string;
}

interface Source {
  id: string;
  kind: string;
}

/** Titles by kind, none of which is the title of anything real. */
const titles: Record<string, string> = {
  ARTICLE: 'Generated survey',
  TENDER_NOTICE: 'Generated tender notices',
  REGISTER: 'Generated register',
  DATASET: 'Generated data set',
  GAZETTEER: 'Generated gazetteer',
};

const prefixes: Record<string, string> = { ARTICLE: 'P', TENDER_NOTICE: 'notice-', REGISTER: 'entry-' };

/** The sources of a generated data set, a few of which say most of it. */
export class Sources {
  readonly rows: Cells[];
  /** Stands for the maker of the generated data itself. */
  readonly maker: string;
  private readonly drawn: Weighted<Source>;

  constructor(own: Own, applications: number) {
    const sources = Array.from({ length: sourceCount(applications) }, (_, index) => sourceOf(own, index + 1));
    this.maker = `source:${own.prefix}frame`;
    this.rows = [makerRow(this.maker, own), ...sources.map(({ row }) => row)];
    this.drawn = zipf(sources);
  }

  /** A place in one of them. */
  cite(random: Random): Citation {
    const { id, kind } = this.drawn.draw(random);
    return { source: id, locator: `${prefixes[kind] ?? 'row-'}${random.whole(1, kind === 'ARTICLE' ? 400 : 100_000)}` };
  }
}

function sourceOf({ seed, prefix }: Own, number: number): Source & { row: Cells } {
  const random = Random.of(seed, 'source', number);
  const kind = number === 1 ? 'ARTICLE' : random.pick(SOURCE_KINDS);
  const id = `source:${prefix}${number}`;
  const row = {
    id,
    kind,
    title: `${titles[kind] ?? ''} ${number} of seed ${seed}: made up, no real source`,
    publisher: 'govchain generate',
    ...(random.chance(0.7) && { published: fuzzyDate(random) }),
    ...(random.chance(0.5) && { asOf: fuzzyDate(random) }),
  };
  return { id, kind, row };
}

const makerRow = (id: string, { seed }: Own): Cells => ({
  id,
  kind: 'DATASET',
  title: `Names and places generated from seed ${seed}: made up, no real source`,
  publisher: 'govchain generate',
});
