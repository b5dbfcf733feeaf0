import { useAnswer } from './ask';
import { DOMAINS, type Domains } from './queries';
import { hasFilters, noFilters, type State } from './state';
import { useWords, type Word } from './words';

const CATEGORIES = [
  'BLOCKCHAIN',
  'HIGH_TECH',
  'INTERNET_GIANT',
  'LISTED',
  'LISTED_SUBSIDIARY',
  'PRIVATE_TECH',
  'STATE_OWNED',
] as const;
const STATUSES = ['ONLINE', 'BID_WON', 'UNDER_CONSTRUCTION', 'PLANNED', 'UNKNOWN'] as const;

interface Props {
  state: State;
  change: (part: Partial<State>) => void;
}

/** One set of filters for all four views. */
export function FilterBar({ state, change }: Props) {
  const words = useWords();
  const { data } = useAnswer<Domains>(DOMAINS, {});
  const domains = data?.domains ?? [];
  const choices: ['domain' | 'category' | 'status' | 'basis', [string, string][]][] = [
    ['domain', domains.map(({ id, name, nameEn }) => [id, nameEn ? `${name} ${nameEn}` : name])],
    ['category', CATEGORIES.map((one) => [one, words(one)])],
    ['status', STATUSES.map((one) => [one, words(one)])],
    ['basis', (['STATED', 'INFERRED'] as const).map((one) => [one, words(`atLeast${one}`)])],
  ];
  return (
    // On a narrow screen the view comes first; filters that are set are always seen.
    <details className="fold" open={innerWidth > 800 || hasFilters(state)}>
      <summary>{words('filters')}</summary>
      <form
        className="filters"
        role="search"
        aria-label={words('filters')}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {choices.map(([label, options]) => (
          <Choose
            key={label}
            label={label}
            value={state[label]}
            options={options}
            change={(value) => {
              change({ [label]: value });
            }}
          />
        ))}
        <Day
          label="from"
          value={state.from}
          change={(from) => {
            change({ from });
          }}
        />
        <Day
          label="to"
          value={state.to}
          change={(to) => {
            change({ to });
          }}
        />
        {hasFilters(state) && (
          <button
            type="button"
            onClick={() => {
              change(noFilters());
            }}
          >
            {words('clear')}
          </button>
        )}
      </form>
    </details>
  );
}

interface ChooseProps {
  label: Word;
  value: string;
  options: [string, string][];
  change: (value: string) => void;
}

function Choose({ label, value, options, change }: ChooseProps) {
  const words = useWords();
  return (
    <label>
      {words(label)}
      <select
        value={value}
        onChange={({ target }) => {
          change(target.value);
        }}
      >
        <option value="">{words('all')}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ label, value, change }: { label: 'from' | 'to'; value: string; change: (value: string) => void }) {
  const words = useWords();
  return (
    <label>
      {words(label)}
      <input
        type="date"
        value={value}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
    </label>
  );
}
