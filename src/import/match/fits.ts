import type { Held, Holdings } from './holdings.js';
import type { Way } from './match.js';
import { isLatin, spelling } from './spelling.js';

/** A name that a text fits, and the way by which it does. */
export interface Fit {
  held: Held;
  by: Way;
  /** Whether this alone says that it is the same entity, as long as no other fits. */
  sure: boolean;
}

/** Every name that a text fits, the surest way first. */
export function fitsOf(text: string, holdings: Holdings): Fit[] {
  const spelled = holdings.spelled(text).map((held) => ({ held, by: waySpelled(text, held), sure: true }));
  // What is somebody's own name, and nobody else's alias, is theirs, however like it other names are.
  const isTheirs = new Set(spelled.map(({ held }) => held.id)).size === 1 && spelled.some(({ held }) => held.first);
  // In Latin letters it may still be how another is read.
  if (isTheirs && !isLatin(text))
    return spelled.sort((one, other) => Number(other.held.first) - Number(one.held.first));
  return [...spelled, ...readAs(text, holdings), ...formed(text, holdings), ...within(text, holdings)];
}

function waySpelled(text: string, { name, first }: Held): Way {
  if (text.trim() !== name) return 'normal form';
  return first ? 'name' : 'alias';
}

function readAs(text: string, holdings: Holdings): Fit[] {
  if (!isLatin(text)) return [];
  return holdings
    .read(text)
    .map((held) => ({ held, by: 'pinyin', sure: isLatin(held.name) || holdings.manner.readAlone(held.name) }));
}

function formed(text: string, holdings: Holdings): Fit[] {
  const { manner } = holdings;
  const form = manner.form(text);
  return holdings
    .keyed(form.key)
    .filter((held) => manner.agree(form, held.form) && !hasAnother(text, held, holdings))
    .map((held) => {
      const sure = form.ending === held.form.ending || holdings.isAlone(form.key, held.id);
      return { held, by: 'normal form', sure };
    });
}

/** 中国电信 is an alias of 中国电信集团有限公司; 中国电信股份有限公司 is complete, and is not that name. */
function hasAnother(text: string, held: Held, holdings: Holdings): boolean {
  const { form, complete } = holdings.manner;
  const wanted = form(text);
  if (!complete(wanted)) return false;
  const names = holdings.entity(held.id)?.names.filter((name) => isLatin(name) === isLatin(text)) ?? [];
  const others = names.map(form).filter(complete);
  return others.length > 0 && !others.some(({ key, ending }) => key === wanted.key && ending === wanted.ending);
}

/** 广东省深圳市 is 深圳市, which lies in 广东省; 北京市朝阳区 is not the 朝阳区 of 长春市. */
function within(text: string, holdings: Holdings): Fit[] {
  const { lies, form, agree } = holdings.manner;
  const whole = spelling(text);
  if (!lies || isLatin(text)) return [];
  const starts = Array.from({ length: Math.max(0, whole.length - 3) }, (_, at) => at + 2);
  return starts.flatMap((start) => {
    const [around, rest] = [whole.slice(0, start), whole.slice(start)];
    const wanted = form(rest);
    return holdings
      .keyed(wanted.key)
      .filter((held) => agree(wanted, held.form) && lies(rest, around, holdings.entity(held.id)?.places ?? []))
      .map((held) => ({ held, by: 'normal form', sure: true }) as const);
  });
}
