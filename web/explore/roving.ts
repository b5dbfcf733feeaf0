import { useRef, useState, type KeyboardEvent } from 'react';

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * Makes the marks of a chart one stop of the Tab key, between which the arrow keys go by where they lie: a chart of a
 * thousand cells is otherwise a thousand stops.
 */
export function useRoving(keys: readonly string[]) {
  const chart = useRef<SVGSVGElement>(null);
  const [last, setLast] = useState('');
  const current = keys.includes(last) ? last : keys[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const mark = event.target as SVGElement;
    if (event.key === 'Enter' || event.key === ' ') mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const direction = DIRECTIONS[event.key];
    if (direction) nearest(chart.current, mark, direction)?.focus();
    if (direction || event.key === ' ') event.preventDefault();
  };
  /** A mark is named by the <title> in it. */
  const mark = (key: string, choose: () => void) => ({
    role: 'button' as const,
    'data-mark': key,
    tabIndex: key === current ? 0 : -1,
    onFocus: () => {
      setLast(key);
    },
    onClick: choose,
  });
  return { chart, onKeyDown, mark };
}

/** Of those that lie in this direction the one that is closest, where being out of line counts three times. */
function nearest(
  chart: SVGElement | null,
  from: SVGElement,
  [x, y]: readonly [number, number],
): SVGElement | undefined {
  const here = middle(from);
  const others = [...(chart?.querySelectorAll<SVGElement>('[data-mark]') ?? [])].filter((mark) => mark !== from);
  const ahead = others.flatMap((mark) => {
    const there = middle(mark);
    const along = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    return along > 1 ? [{ mark, cost: along + 3 * aside }] : [];
  });
  return ahead.sort((one, other) => one.cost - other.cost)[0]?.mark;
}

function middle(mark: SVGElement) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
