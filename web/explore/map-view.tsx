import { scaleSqrt } from 'd3-scale';
import { useAnswer } from './ask';
import { Chart, compact } from './chart';
import { Empty } from './empty';
import { applicationFilter } from './filters';
import { type Bucket, PROVINCES, type Provinces } from './queries';
import { useRoom } from './room';
import { useRoving } from './roving';
import type { State } from './state';
import { COLUMNS, ROWS, type Tile, TILES } from './tiles';
import { useStatus, type ViewProps } from './view';
import { counted, useWords } from './words';

/** Equal tiles: what is compared is how many, not how large a province is. */
export function MapView({ state, change, shown }: ViewProps) {
  const words = useWords();
  const answer = useAnswer<Provinces>(PROVINCES, { filter: applicationFilter(state) });
  const status = useStatus(answer);
  const { data } = answer;
  const buckets = data?.applicationStatistics?.buckets ?? [];
  const unknown = buckets.find(({ keys }) => keys[0]?.value === null);
  if (data) shown.current = { name: 'map', rows: rowsOf(buckets) };
  return (
    <>
      <p className="legend">
        {words('tileLegend')} · – {words('noRecord')}
        <label>
          {words('shadeBy')}{' '}
          <select
            value={state.shade}
            onChange={({ target }) => {
              change({ shade: target.value as State['shade'] });
            }}
          >
            <option value="applications">{words('byApplications')}</option>
            <option value="suppliers">{words('bySuppliers')}</option>
          </select>
        </label>
      </p>
      {status}
      {data && buckets.length === 0 && <Empty what={words('noApplications')} state={state} change={change} />}
      {data && <Tiles buckets={buckets} state={state} change={change} />}
      {unknown && (
        <p className="note">
          {words('unknownPlace')}: {counted(unknown.applicationCount, 'applications', words)}
        </p>
      )}
    </>
  );
}

function rowsOf(buckets: Bucket[]): object[] {
  return buckets.map(({ keys: [key], applicationCount, supplierCount }) => ({
    placeId: key?.value ?? 'unknown',
    place: key?.entity?.name ?? '',
    placeEn: key?.entity?.nameEn ?? '',
    applicationCount,
    supplierCount,
  }));
}

interface TilesProps extends Pick<ViewProps, 'state' | 'change'> {
  buckets: Bucket[];
}

function Tiles({ buckets, state, change }: TilesProps) {
  const words = useWords();
  const room = useRoom();
  // No smaller than three Chinese letters need.
  const size = Math.max(41, Math.min(84, Math.floor(Math.min(room.width / COLUMNS, room.height / ROWS))));
  const roving = useRoving(TILES.map(({ adcode }) => adcode));
  const byPlace = new Map(buckets.map((bucket) => [bucket.keys[0]?.value ?? '', bucket]));
  const shaded = ({ applicationCount, supplierCount }: Bucket) =>
    state.shade === 'suppliers' ? supplierCount : applicationCount;
  const shade = scaleSqrt([0, Math.max(1, ...buckets.filter(({ keys }) => keys[0]?.value).map(shaded))], [0.04, 0.5]);
  const place = ({ column, row }: Tile) => `translate(${column * size + 1} ${row * size + 1})`;
  return (
    <Chart label={words('map')} width={COLUMNS * size} height={ROWS * size} roving={roving}>
      {TILES.map((tile) => {
        const id = `place:cn-${tile.adcode}`;
        const bucket = byPlace.get(id);
        const label = labelOf(tile, bucket, words);
        return (
          <g
            key={tile.adcode}
            transform={place(tile)}
            {...roving.mark(tile.adcode, () => {
              change({ focus: id });
            })}
            className={id === state.focus ? 'selected' : undefined}
          >
            <title>{label}</title>
            <rect
              width={size - 3}
              height={size - 3}
              className="fill-place"
              fillOpacity={bucket ? shade(shaded(bucket)) : 0}
            />
            <rect width={size - 3} height={size - 3} className={bucket ? 'edge place' : 'edge none'} />
            <text x={size < 52 ? 1 : 4} y={17} lang="zh-Hans" className="short">
              {tile.short}
            </text>
            {size >= 32 + 18 * tile.short.length && (
              <text x={size - 8} y={17} textAnchor="end" className="quiet">
                {tile.iso}
              </text>
            )}
            {bucket ? (
              <Counts {...bucket} size={size} />
            ) : (
              <text x={size - 8} y={size - 9} textAnchor="end" className="quiet">
                –
              </text>
            )}
          </g>
        );
      })}
    </Chart>
  );
}

const Counts = ({ applicationCount, supplierCount, size }: Bucket & { size: number }) => (
  <>
    <text x={4} y={size - 9}>
      {supplierCount > 0 ? compact(supplierCount) : '–'}
    </text>
    <text x={size - 8} y={size - 9} textAnchor="end" className="large">
      {compact(applicationCount)}
    </text>
  </>
);

function labelOf({ short, iso }: Tile, bucket: Bucket | undefined, words: ReturnType<typeof useWords>): string {
  if (!bucket) return `${short} ${iso}: ${words('noRecord')}`;
  const { applicationCount, supplierCount } = bucket;
  const suppliers = supplierCount > 0 ? counted(supplierCount, 'suppliers', words) : words('suppliersUnknown');
  return `${short} ${iso}: ${counted(applicationCount, 'applications', words)}, ${suppliers}`;
}
