import type { ReactNode } from 'react';
import type { useRoving } from './roving';

interface Props {
  label: string;
  width: number;
  height: number;
  roving: ReturnType<typeof useRoving>;
  children: ReactNode;
}

/** An SVG as large as what is in it: on a narrow screen it scrolls instead of shrinking its letters. */
export function Chart({ label, width, height, roving, children }: Props) {
  return (
    <div className="chart">
      <svg
        ref={roving.chart}
        role="group"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        onKeyDown={roving.onKeyDown}
      >
        {children}
      </svg>
    </div>
  );
}

/** How wide a text is, in narrow letters: Chinese ones are twice as wide. */
export const unitsOf = (text: string): number => [...text].reduce((sum, letter) => sum + unitOf(letter), 0);

const unitOf = (letter: string) => (letter > '\u2e80' ? 2 : 1.1);

/** No more letters than fit; the whole text is in the mark's title and label. */
export function clipped(text: string, width: number): string {
  let left = width;
  for (const [index, letter] of [...text].entries()) {
    left -= unitOf(letter);
    if (left < 0) return `${[...text].slice(0, Math.max(index - 1, 1)).join('')}…`;
  }
  return text;
}

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const long = new Intl.NumberFormat('en');

/** Whole up to 9,999, then as 12.3K: a mark has room for four digits; its label has all of them. */
export const compact = (count: number): string => (count < 10_000 ? long : short).format(count);
