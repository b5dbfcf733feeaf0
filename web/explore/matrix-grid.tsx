import { scaleSqrt } from 'd3-scale';
import { Chart, clipped, compact, unitsOf } from './chart';
import type { Cell, Named } from './queries';
import { useRoom } from './room';
import { useRoving } from './roving';
import { TILES } from './tiles';
import { counted, isWord, useWords } from './words';

/** Pixels for the names of rows: on a narrow window, and at most. */
const NAMES = { narrow: 168, most: 320 };
/** Of a Latin letter; a Chinese one is two. */
const LETTER = { zh: 7, en: 6.2 };
const TOP = 44;
const CELL = { width: 42, height: 36 };

export interface Table {
  rows: Named[];
  columns: Named[];
  /** By `keyOf`. */
  cells: Map<string, Cell>;
}

/** The service as `State.focus` names it. */
export const keyOf = (supplier: string, place: string) => `${supplier},${place}`;

interface Props extends Table {
  focus: string;
  choose: (focus: string) => void;
}

export function Grid({ rows, columns, cells, focus, choose }: Props) {
  const words = useWords();
  const names = useNames(rows);
  const roving = useRoving([...rows.map(({ id }) => id), ...columns.map(({ id }) => id), ...cells.keys()]);
  const most = Math.max(1, ...[...cells.values()].map(({ applicationCount }) => applicationCount));
  const shade = scaleSqrt([0, most], [0.08, 0.45]);
  const size = { width: names + columns.length * CELL.width + 2, height: TOP + rows.length * CELL.height + 2 };
  const mark = (key: string) => ({
    ...roving.mark(key, () => {
      choose(key);
    }),
    className: key === focus ? 'selected' : undefined,
  });
  return (
    <Chart label={words('title')} {...size} roving={roving}>
      <pattern id="of-group" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" className="hatch" />
      </pattern>
      {columns.map((place, column) => (
        <g key={place.id} {...mark(place.id)}>
          <ColumnHead place={place} x={names + column * CELL.width} />
        </g>
      ))}
      {rows.map((supplier, row) => (
        <g key={supplier.id} {...mark(supplier.id)}>
          <RowHead supplier={supplier} y={TOP + row * CELL.height} width={names - 4} />
        </g>
      ))}
      {rows.flatMap((supplier, row) =>
        columns.map((place, column) => {
          const key = keyOf(supplier.id, place.id);
          const cell = cells.get(key);
          const at = { x: names + column * CELL.width + 2, y: TOP + row * CELL.height + 2 };
          if (!cell) return <rect key={key} {...at} {...BOX} className="free" />;
          const label = `${supplier.name} · ${place.name}: ${describe(cell, words)}`;
          return (
            <g key={key} {...mark(key)}>
              <Service cell={cell} label={label} shade={shade(cell.applicationCount)} {...at} />
            </g>
          );
        }),
      )}
    </Chart>
  );
}

/** As wide as the longest name wants, where the window has room for it. */
function useNames(rows: Named[]): number {
  const { isWide } = useRoom();
  const wanted = rows.map(({ name, nameEn }) => Math.max(unitsOf(name) * LETTER.zh, unitsOf(nameEn ?? '') * LETTER.en));
  return isWide ? Math.min(NAMES.most, Math.max(NAMES.narrow, Math.ceil(Math.max(0, ...wanted)) + 12)) : NAMES.narrow;
}

const BOX = { width: CELL.width - 4, height: CELL.height - 4 };

const labelOf = ({ name, nameEn }: Named) => (nameEn ? `${name} ${nameEn}` : name);

function describe({ applicationCount, basis, via }: Cell, words: ReturnType<typeof useWords>): string {
  const parts = [
    applicationCount > 0 ? counted(applicationCount, 'applications', words) : words('bare'),
    isWord(basis) ? words(basis) : basis,
    ...(via === 'GROUP' ? [words('via_GROUP')] : []),
  ];
  return parts.join(', ');
}

function ColumnHead({ place, x }: { place: Named; x: number }) {
  const tile = TILES.find(({ adcode }) => place.id.endsWith(adcode));
  const middle = { x: x + CELL.width / 2, textAnchor: 'middle' as const };
  return (
    <>
      <title>{labelOf(place)}</title>
      <rect x={x} width={CELL.width} height={TOP} className="head" />
      <text {...middle} y={18} lang="zh-Hans">
        {tile?.short ?? clipped(place.name, 6)}
      </text>
      <text {...middle} y={34} className="quiet">
        {tile?.iso}
      </text>
    </>
  );
}

function RowHead({ supplier, y, width }: { supplier: Named; y: number; width: number }) {
  return (
    <>
      <title>{labelOf(supplier)}</title>
      <rect y={y} width={width} height={CELL.height} className="head" />
      <text x={4} y={y + 15} lang="zh-Hans">
        {clipped(supplier.name, (width - 4) / LETTER.zh)}
      </text>
      <text x={4} y={y + 30} className="quiet">
        {clipped(supplier.nameEn ?? '', (width - 4) / LETTER.en)}
      </text>
    </>
  );
}

function Service({ cell, label, shade, x, y }: { cell: Cell; label: string; shade: number; x: number; y: number }) {
  const { applicationCount, basis, via } = cell;
  return (
    <>
      <title>{label}</title>
      <rect x={x} y={y} {...BOX} className="fill-supplier" fillOpacity={shade} />
      {via === 'GROUP' && <rect x={x} y={y} {...BOX} fill="url(#of-group)" />}
      <rect x={x} y={y} {...BOX} className={`edge ${basis}`} />
      <text x={x + BOX.width / 2} y={y + 21} textAnchor="middle">
        {applicationCount > 0 ? compact(applicationCount) : '•'}
      </text>
    </>
  );
}
