import { scaleLinear } from 'd3-scale';
import { useAnswer } from './ask';
import { Chart, compact } from './chart';
import { Empty } from './empty';
import { applicationFilter } from './filters';
import { type Bucket, LAUNCHES, type Launches } from './queries';
import { useRoom } from './room';
import { useRoving } from './roving';
import { allBetween, daysOf, readableSpan } from './spans';
import type { State } from './state';
import { useStatus, type ViewProps } from './view';
import { counted, useWords } from './words';

/** Pixels from bar to bar, as the window has room; a bar takes six tenths of it. */
const STEP = { least: 76, most: 180 };
const HEIGHT = { least: 260, most: 420 };
const LEFT = 40;

interface Bar {
  /** As in `State.focus`: the event and its days. */
  focus: string;
  kind: 'launched' | 'launchPlanned' | 'launchUnknown';
  label: string;
  column: number;
  count: number;
}

/** Launches that happened are filled, planned ones hollow; those without a date are counted, too. */
export function TimelineView({ state, change, shown }: ViewProps) {
  const words = useWords();
  const answer = useAnswer<Launches>(LAUNCHES, { filter: applicationFilter(state), step: [state.step] });
  const status = useStatus(answer);
  const { data } = answer;
  const bars = data ? barsOf(data) : [];
  if (data)
    shown.current = {
      name: 'timeline',
      rows: bars.map(({ kind, label, count }) => ({ date: label, kind, applicationCount: count })),
    };
  return (
    <>
      <p className="legend">
        <span className="key filled">{words('launched')}</span>
        <span className="key hollow">{words('launchPlanned')}</span>
        <span className="key unknown">{words('launchUnknown')}</span>
        <label>
          {words('step')}{' '}
          <select
            value={state.step}
            onChange={({ target }) => {
              change({ step: target.value as State['step'] });
            }}
          >
            <option value="QUARTER">{words('QUARTER')}</option>
            <option value="YEAR">{words('YEAR')}</option>
          </select>
        </label>
      </p>
      {status}
      {data && bars.length === 0 && <Empty what={words('noApplications')} state={state} change={change} />}
      {bars.length > 0 && (
        <Bars
          bars={bars}
          focus={state.focus}
          choose={(focus) => {
            change({ focus });
          }}
        />
      )}
    </>
  );
}

function barsOf({ launched, planned }: Launches): Bar[] {
  const dated = (list: Bucket[] = []) =>
    list.flatMap(({ keys, applicationCount }) =>
      keys[0]?.value ? [{ value: keys[0].value, count: applicationCount }] : [],
    );
  const [done, plans] = [dated(launched?.buckets), dated(planned?.buckets)];
  const spans = allBetween([...done, ...plans].map(({ value }) => value));
  const bars = (kind: 'launched' | 'launchPlanned', list: typeof done): Bar[] =>
    list.map(({ value, count }) => {
      const { from, to } = daysOf(value);
      return { kind, count, label: readableSpan(value), column: spans.indexOf(value), focus: `${kind}:${from}/${to}` };
    });
  const unknown = launched?.buckets.find(({ keys }) => keys[0]?.value === null)?.applicationCount ?? 0;
  const last: Bar = {
    kind: 'launchUnknown',
    count: unknown,
    label: '?',
    column: spans.length,
    focus: 'launchUnknown:',
  };
  return [...bars('launched', done), ...bars('launchPlanned', plans), ...(unknown > 0 ? [last] : [])];
}

function useSizes(columns: number): { step: number; height: number } {
  const room = useRoom();
  const between = (size: number, { least, most }: typeof STEP) => Math.max(least, Math.min(most, Math.floor(size)));
  return { step: between((room.width - LEFT - 10) / columns, STEP), height: between(room.height - 60, HEIGHT) };
}

function Bars({ bars, focus, choose }: { bars: Bar[]; focus: string; choose: (focus: string) => void }) {
  const words = useWords();
  const roving = useRoving(bars.map(({ focus }) => focus));
  const columnCount = 1 + Math.max(...bars.map(({ column }) => column));
  const { step, height } = useSizes(columnCount);
  const width = LEFT + columnCount * step + 10;
  const wholeBar = step * 0.6;
  const most = Math.max(...bars.map(({ count }) => count));
  const y = scaleLinear([0, most], [height, 24]).nice();
  const columns = [
    ...new Map(bars.map(({ column, label, kind }) => [column, kind === 'launchUnknown' ? words('unknown') : label])),
  ];
  return (
    <Chart label={words('timeline')} width={width} height={height + 32} roving={roving}>
      {y.ticks(Math.min(5, most)).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="rule" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="quiet">
            {tick}
          </text>
        </g>
      ))}
      {columns.map(([column, label]) => (
        <text key={column} x={LEFT + (column + 0.5) * step} y={height + 20} textAnchor="middle" className="quiet">
          {label}
        </text>
      ))}
      {bars.map(({ focus: key, kind, label, column, count }) => {
        const pair = bars.filter((bar) => bar.column === column).length > 1;
        const wide = pair ? wholeBar / 2 : wholeBar;
        const x = LEFT + column * step + (step - wholeBar) / 2 + (pair && kind === 'launchPlanned' ? wide : 0);
        const said =
          `${kind === 'launchUnknown' ? '' : label} ${words(kind)}: ${counted(count, 'applications', words)}`.trim();
        return (
          <g
            key={key}
            {...roving.mark(key, () => {
              choose(key);
            })}
            className={key === focus ? 'selected' : undefined}
          >
            <title>{said}</title>
            <rect x={x} width={wide - 2} y={y(count)} height={height - y(count)} className={`bar ${kind}`} />
            <text x={x + wide / 2 - 1} y={y(count) - 6} textAnchor="middle">
              {compact(count)}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
