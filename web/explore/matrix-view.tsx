import { useAnswer } from './ask';
import { Grid, keyOf, type Table } from './matrix-grid';
import { Empty } from './empty';
import { serviceFilter } from './filters';
import { seriate } from './order';
import { MATRIX, type Matrix } from './queries';
import { useStatus, type ViewProps } from './view';
import { useWords } from './words';

type Shown = NonNullable<Matrix['serviceMatrix']>;

/** Suppliers against provinces: the first screen, and the question that the project exists for. */
export function MatrixView({ state, change, shown }: ViewProps) {
  const words = useWords();
  const answer = useAnswer<Matrix>(MATRIX, { filter: serviceFilter(state) });
  const status = useStatus(answer);
  const matrix = answer.data?.serviceMatrix;
  const table = matrix && tableOf(matrix, state.empty);
  const choose = (focus: string) => {
    change({ focus });
  };
  if (table) shown.current = { name: 'matrix', rows: rowsOf(matrix) };
  return (
    <>
      <p className="legend">
        {words('perCell')} · {words('bareStatement')} · {words('ofGroup')} <Lines />
        <label>
          <input
            type="checkbox"
            checked={state.empty}
            onChange={({ target }) => {
              change({ empty: target.checked });
            }}
          />
          {words('showEmpty')}
        </label>
      </p>
      {(state.domain || state.status || state.from || state.to) && <p className="note">{words('statementsLeftOut')}</p>}
      {status}
      {matrix?.cells.length === 0 && <Empty what={words('noServices')} state={state} change={change} />}
      {table && table.rows.length > 0 && table.columns.length > 0 && (
        <Grid {...table} focus={state.focus} choose={choose} />
      )}
      {matrix?.truncated && <p className="note">{words('truncatedMatrix')}</p>}
    </>
  );
}

/** How the lines of a basis look, where the words for them stand. */
function Lines() {
  const words = useWords();
  return (
    <>
      {(['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'] as const).map((basis) => (
        <span key={basis} className={`line ${basis}`}>
          {words(basis)}
        </span>
      ))}
    </>
  );
}

function tableOf({ suppliers, places, cells }: Shown, empty: boolean): Table {
  const pairs = cells.map(({ supplier, place }): [string, string] => [supplier.id, place.id]);
  const order = seriate(
    suppliers.map(({ id }) => id),
    places.map(({ id }) => id),
    pairs,
  );
  const byId = new Map([...suppliers, ...places].map((one) => [one.id, one]));
  const named = (ids: string[], filled: Set<string>) =>
    ids.filter((id) => empty || filled.has(id)).flatMap((id) => byId.get(id) ?? []);
  return {
    rows: named(order.rows, new Set(pairs.map(([supplier]) => supplier))),
    columns: named(order.columns, new Set(pairs.map(([, place]) => place))),
    cells: new Map(cells.map((cell) => [keyOf(cell.supplier.id, cell.place.id), cell])),
  };
}

function rowsOf({ suppliers, places, cells }: Shown): object[] {
  const byId = new Map([...suppliers, ...places].map((one) => [one.id, one]));
  return cells.map(({ supplier, place, applicationCount, basis, via }) => ({
    supplierId: supplier.id,
    supplier: byId.get(supplier.id)?.name,
    supplierEn: byId.get(supplier.id)?.nameEn,
    placeId: place.id,
    place: byId.get(place.id)?.name,
    placeEn: byId.get(place.id)?.nameEn,
    applicationCount,
    basis,
    via,
  }));
}
