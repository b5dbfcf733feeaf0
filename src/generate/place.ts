import { groupBy } from '../import/check/rows.js';
import type { Frame, FramePlace } from './frame.js';
import { Random, Weighted, zipf } from './random.js';
import { type Cells, row, translated } from './rows.js';
import { busyProvinces, countyCount, levels } from './shares.js';
import type { Sources } from './source.js';
import { countyWords } from './words.js';

/** The places of the frame and generated counties within them; applications crowd in the busy provinces. */
export class Places {
  readonly rows: Cells[];
  private readonly byId: ReadonlyMap<string, FramePlace>;
  private readonly byProvince: ReadonlyMap<string, FramePlace[]>;
  private readonly provinces: Weighted<string>;
  private readonly level = new Weighted(levels);

  constructor(seed: number, applications: number, frame: Frame, sources: Sources) {
    const counties = countiesOf(seed, applications, frame.places, sources);
    const places = [...frame.places, ...counties.map(({ place }) => place)];
    this.rows = [...frame.rows.places, ...counties.flatMap(({ rows }) => rows)];
    this.byId = new Map(places.map((place) => [place.id, place]));
    this.byProvince = groupBy(places, ({ adcode }) => adcode.slice(0, 2));
    const codes = [...this.byProvince.keys()].filter(Boolean);
    this.provinces = zipf([...busyProvinces, ...codes.filter((code) => !busyProvinces.includes(code))]);
  }

  /** Where an application is. A level that a province has no place of is taken one coarser. */
  draw(random: Random): FramePlace {
    const level = this.level.draw(random);
    if (level === 'COUNTRY') return this.get('place:cn');
    const inside = this.byProvince.get(this.provinces.draw(random)) ?? [];
    const fitting = inside.filter((place) => place.level === level);
    return random.pick(fitting.length > 0 ? fitting : inside.slice(0, 1));
  }

  get(id: string): FramePlace {
    const place = this.byId.get(id);
    if (!place) throw new Error(`${id} is no place.`);
    return place;
  }
}

interface County {
  place: FramePlace;
  rows: Cells[];
}

/** Division codes end in 91 to 99 nowhere in these prefectures, so that no real county is meant. */
function countiesOf(seed: number, applications: number, places: FramePlace[], sources: Sources): County[] {
  const random = Random.of(seed, 'counties');
  const taken = new Set(places.map(({ adcode }) => adcode));
  const above = places.filter(({ level, adcode }) => level === 'PREFECTURE' && adcode.endsWith('00'));
  const slots = above.flatMap((parent) => [1, 2, 3, 4, 5].map((number) => ({ parent, number })));
  return random
    .shuffled(slots)
    .map(({ parent, number }) => ({ parent, adcode: `${parent.adcode.slice(0, 4)}9${number}` }))
    .filter(({ adcode }) => !taken.has(adcode))
    .slice(0, countyCount(applications))
    .map(({ parent, adcode }) => countyOf(random, parent, adcode, sources));
}

function countyOf(random: Random, parent: FramePlace, adcode: string, sources: Sources): County {
  const [short, shortEn] = random.pick(countyWords);
  const [ending, kind] = random.pick([
    ['区', 'DISTRICT'],
    ['县', 'COUNTY'],
    ['市', 'COUNTY_LEVEL_CITY'],
  ] as const);
  const id = `place:cn-${adcode}`;
  const cells = { name: `${short}${ending}`, level: 'COUNTY', kind, adcode, parent: parent.id };
  return {
    place: { id, short, shortEn, level: 'COUNTY', adcode, parent: parent.id },
    rows: [
      row(id, { source: sources.maker, locator: adcode }, 'GENERAL_KNOWLEDGE', { ...cells, aliases: short }),
      translated(id, shortEn, sources),
    ],
  };
}
