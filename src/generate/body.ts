import type { FramePlace } from './frame.js';
import type { Places } from './place.js';
import { Random } from './random.js';
import { type Cells, numbered, row, translated } from './rows.js';
import { bodyCount } from './shares.js';
import type { Sources } from './source.js';
import { offices } from './words.js';

/** Government bodies by the place that they sit in. */
export class Bodies {
  readonly rows: Cells[] = [];
  private readonly seats = new Map<string, string[]>();

  constructor(seed: number, applications: number, places: Places, sources: Sources) {
    for (let number = 1; number <= bodyCount(applications); number += 1) {
      const random = Random.of(seed, 'body', number);
      const place = places.draw(random);
      const id = numbered('body', number, 5);
      this.seats.set(place.id, [...(this.seats.get(place.id) ?? []), id]);
      this.rows.push(...rowsOf(random, id, place, sources));
    }
  }

  /** One in that place; null where there is none. */
  draw(random: Random, { id }: FramePlace): string | null {
    const seated = this.seats.get(id);
    return seated ? random.pick(seated) : null;
  }
}

function rowsOf(random: Random, id: string, place: FramePlace, sources: Sources): Cells[] {
  const [office, officeEn] = random.pick(offices);
  const cited = sources.cite(random);
  return [
    row(id, cited, 'STATED', { name: `${place.short}${office}` }),
    row(id, cited, 'INFERRED', { place: place.id, note: 'Read from its name.' }),
    ...(place.shortEn && random.chance(0.5) ? [translated(id, `${place.shortEn} ${officeEn}`, sources)] : []),
  ];
}
