import type { Bodies } from './body.js';
import { fuzzyDate } from './date.js';
import type { Frame, FramePlace } from './frame.js';
import type { Places } from './place.js';
import { Random, Weighted, zipf } from './random.js';
import { type Cells, joined, numbered, row, translated } from './rows.js';
import { domains, eventKinds, ofApplications as share, roles, statuses } from './shares.js';
import type { Sources } from './source.js';
import type { Suppliers } from './supplier.js';
import { applicationKinds, purposes, qualities, type Word } from './words.js';

export const applicationId = (number: number): string => numbered('application', number, 8);

/** What an application and another that may be the same have in common. */
interface Site {
  place: FramePlace;
  domain: string;
}

/** The applications of a generated data set; each is made by itself, so that they need not be held. */
export class Applications {
  private readonly domain = new Weighted(domains);
  private readonly status = new Weighted(statuses);
  private readonly event = new Weighted(eventKinds);
  private readonly role = new Weighted(roles);
  private readonly fields: ReadonlyMap<string, Weighted<string>>;

  constructor(
    private readonly seed: number,
    /** The number of the last. */
    private readonly last: number,
    frame: Frame,
    private readonly places: Places,
    private readonly suppliers: Suppliers,
    private readonly bodies: Bodies,
    private readonly sources: Sources,
  ) {
    this.fields = new Map([...frame.fields].map(([domain, keys]) => [domain, zipf(keys)]));
  }

  rowsOf(number: number): Cells[] {
    const id = applicationId(number);
    const random = Random.of(this.seed, id);
    const site = this.siteOf(number);
    const [name, nameEn] = nameOf(random, site);
    const cited = this.sources.cite(random);
    const naming = { name, titled: String(random.chance(share.titled)) };
    const isInferred = random.chance(share.nameInferred);
    const field = this.fieldOf(random, site);
    const isReadField = random.chance(share.subdomainInferred);
    const isGuessed = random.chance(share.suppliers * share.supplierInferred);
    const said = { ...(!isInferred && naming), ...this.statedOf(random, site, isGuessed), ...(!isReadField && field) };
    const read = {
      ...(isInferred && naming),
      ...this.inferredOf(random, number, isGuessed),
      ...(isReadField && field),
    };
    return [
      row(id, cited, 'STATED', said),
      ...(Object.keys(read).length > 0 ? [row(id, cited, 'INFERRED', read)] : []),
      ...(random.chance(share.nameEn) ? [translated(id, nameEn, this.sources)] : []),
      ...this.againOf(random, id, said),
    ];
  }

  /** Of two that may be the same the second takes over where the first is and what it is about. */
  private siteOf(number: number): Site {
    if (this.isTwin(number)) return this.siteOf(number - 1);
    const random = Random.of(this.seed, 'site', number);
    const place = this.places.draw(random);
    return { place, domain: random.chance(share.domain) ? this.domain.draw(random) : '' };
  }

  private isTwin(number: number): boolean {
    return number > 1 && Random.of(this.seed, 'twin', number).chance(share.possiblySameAs);
  }

  private inferredOf(random: Random, number: number, isGuessed: boolean): Record<string, string> {
    const hasTwin = number < this.last && this.isTwin(number + 1);
    return {
      ...(hasTwin && { possiblySameAs: applicationId(number + 1) }),
      ...(isGuessed && { suppliers: this.suppliesOf(random) }),
    };
  }

  private statedOf(random: Random, { place, domain }: Site, isGuessed: boolean): Record<string, string> {
    const status = this.status.draw(random);
    const places = [place.id, ...(random.chance(share.secondPlace) ? [this.places.draw(random).id] : [])];
    // One source does not both say and only suggest who supplies.
    const isSupplied = !isGuessed && random.chance(share.suppliers * (1 - share.supplierInferred));
    const body = random.chance(share.governmentBody) ? this.bodies.draw(random, place) : null;
    return {
      status,
      places: joined([...new Set(places)]),
      aliases: random.chance(share.alias) ? aliasOf(random, domain) : '',
      domain: domain && `domain:${domain}`,
      governmentBodies: body ?? '',
      suppliers: isSupplied ? this.suppliesOf(random) : '',
      events: random.chance(share.events) ? this.eventsOf(random, status) : '',
    };
  }

  private fieldOf(random: Random, { domain }: Site): Record<string, string> {
    const field = this.fields.get(domain)?.draw(random);
    if (field === undefined || !random.chance(share.subdomain)) return {};
    return { subdomain: `subdomain:${field}` };
  }

  private suppliesOf(random: Random): string {
    const count = random.chance(share.secondSupplier) ? random.whole(2, 4) : 1;
    const firms = new Set(Array.from({ length: count }, () => this.suppliers.draw(random)));
    return joined([...firms].map((firm) => this.supplyOf(random, firm)));
  }

  private supplyOf(random: Random, firm: string): string {
    const supply = `${firm} ${this.role.draw(random)}`;
    return random.chance(share.supplyDated) ? `${supply} ${fuzzyDate(random)}` : supply;
  }

  /** What is planned has not been launched, and what is online has. */
  private eventsOf(random: Random, status: string): string {
    const known: Record<string, string> = { ONLINE: 'LAUNCHED', PLANNED: 'LAUNCH_PLANNED', BID_WON: 'BID_WON' };
    const kinds = [known[status] ?? this.event.draw(random), ...(random.chance(0.2) ? ['BUILT'] : [])];
    return joined([...new Set(kinds)].map((kind) => (random.chance(0.9) ? `${kind} ${fuzzyDate(random)}` : kind)));
  }

  /** A second source: mostly it says the same, now and then another status or another year. */
  private againOf(random: Random, id: string, { status, places, domain }: Record<string, string>): Cells[] {
    const disagrees = random.chance(share.disagreeing);
    if (!disagrees && !random.chance(share.secondSource)) return [];
    const { source, locator } = this.sources.cite(random);
    const other = {
      status: status === 'ONLINE' ? 'UNDER_CONSTRUCTION' : 'ONLINE',
      events: `LAUNCHED ${fuzzyDate(random)}`,
    };
    const same = { places: places ?? '', domain: domain ?? '', status: status ?? '' };
    return [row(id, { source, locator: `again-${locator}` }, 'STATED', disagrees ? other : same)];
  }
}

function nameOf(random: Random, { place, domain }: Site): Word {
  const [purpose, purposeEn] = random.pick(purposes[domain] ?? []);
  const [quality, qualityEn] = random.pick(qualities);
  const [kind, kindEn] = random.pick(applicationKinds);
  const chain = kind === '链' ? '' : '区块链';
  const where = place.shortEn && ` (${place.shortEn})`;
  const english = `${qualityEn} blockchain ${purposeEn} ${kindEn}${where}`.trim();
  return [`${place.short}${quality}${chain}${purpose}${kind}`, `${english.charAt(0).toUpperCase()}${english.slice(1)}`];
}

function aliasOf(random: Random, domain: string): string {
  const [purpose] = random.pick(purposes[domain] ?? []);
  return random.chance(0.5) ? `${purpose}链` : `${random.pick(qualities)[0]}${purpose}`;
}
