import type { Places } from './place.js';
import { Random, Weighted, zipf } from './random.js';
import { type Cells, joined, numbered, row, translated } from './rows.js';
import { categories, domains, ofSuppliers as share, supplierCount } from './shares.js';
import type { Sources } from './source.js';
import { brandWords, trades, type Word } from './words.js';

/** The suppliers of a generated data set: a few that supply much, groups, firms of several classes. */
export class Suppliers {
  readonly rows: Cells[];
  readonly ids: readonly string[];
  private readonly drawn: Weighted<string>;
  private readonly category = new Weighted(categories);
  private readonly domain = new Weighted(domains);

  constructor(
    private readonly seed: number,
    applications: number,
    private readonly places: Places,
    private readonly sources: Sources,
  ) {
    const count = supplierCount(applications);
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    // By rank: were the ids in order of it, a list by id would pass for one by size.
    this.ids = Random.of(seed, 'suppliers').shuffled(numbers.map((number) => numbered('supplier', number, 6)));
    this.drawn = zipf(this.ids);
    const names = namesOf(seed, count);
    this.rows = this.ids.flatMap((id, rank) => this.rowsOf(id, rank, names[rank] ?? ['', '']));
  }

  draw(random: Random): string {
    return this.drawn.draw(random);
  }

  private rowsOf(id: string, rank: number, [name, nameEn]: Word): Cells[] {
    const random = Random.of(this.seed, id);
    const main = row(id, this.sources.cite(random), 'STATED', {
      name,
      aliases: random.chance(share.alias) ? name.slice(0, 2) : '',
      categories: this.categoriesOf(random),
    });
    const parent = this.parentOf(random, rank);
    const further = {
      parent,
      basedIn: random.chance(share.basedIn) ? this.places.draw(random).id : '',
      serves: random.chance(share.serves) ? this.servedBy(random) : '',
      activities: random.chance(share.activities) ? this.activitiesOf(random) : '',
    };
    const says = Object.values(further).some(Boolean);
    return [
      main,
      ...(random.chance(share.nameEn) ? [translated(id, nameEn, this.sources)] : []),
      ...(says ? [row(id, { ...this.sources.cite(random), locator: 'profile' }, 'STATED', further)] : []),
    ];
  }

  private categoriesOf(random: Random): string {
    const first = this.category.draw(random);
    const second = random.chance(share.secondCategory) ? this.category.draw(random) : first;
    return joined([...new Set([first, second])]);
  }

  /** The largest are parents of others; a member is always smaller than its parent, so that no group holds itself. */
  private parentOf(random: Random, rank: number): string {
    const heads = Math.max(1, Math.floor(this.ids.length / 10));
    const share_ = rank < heads ? share.grandparent : share.parent;
    if (rank === 0 || !random.chance(share_)) return '';
    return this.ids[random.whole(0, Math.min(rank, heads) - 1)] ?? '';
  }

  private servedBy(random: Random): string {
    const places = Array.from({ length: random.whole(1, 5) }, () => this.places.draw(random).id);
    return joined([...new Set(places)]);
  }

  private activitiesOf(random: Random): string {
    const drawn = Array.from({ length: random.whole(1, 3) }, () => `domain:${this.domain.draw(random)}`);
    return joined([...new Set(drawn)]);
  }
}

/** Brand, trade and form, no two alike. */
function namesOf(seed: number, count: number): Word[] {
  const random = Random.of(seed, 'supplier names');
  const names = new Map<string, string>();
  while (names.size < count) {
    const words = [random.pick(brandWords), random.pick(brandWords), random.pick(trades), random.pick(forms)];
    const [first, second, trade, form] = words.map(([, en]) => en);
    names.set(words.map(([zh]) => zh).join(''), `${first}${second?.toLowerCase()} ${trade} ${form}`.trim());
  }
  return [...names];
}

const forms: readonly Word[] = [
  ['', ''],
  ['', ''],
  ['集团', 'Group'],
  ['股份有限公司', 'Co., Ltd.'],
];
