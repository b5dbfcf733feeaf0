import { hasFilters, noFilters, type State } from './state';
import { isWord, useWords } from './words';

interface Props {
  what: string;
  state: State;
  change: (part: Partial<State>) => void;
}

/** An empty result says what was asked, which filters emptied it, and how to go on. */
export function Empty({ what, state, change }: Props) {
  const words = useWords();
  const { domain, category, status, basis, from, to } = state;
  const named = [category, status, basis].filter(isWord).map(words);
  const span = from || to ? [`${from || '…'} – ${to || '…'}`] : [];
  const with_ = [...(domain ? [`${words('domain')} ${domain}`] : []), ...named, ...span];
  return (
    <p role="status" className="empty">
      {what}
      {with_.length > 0 && ` ${words('withFilters')} ${with_.join(', ')}`}.{' '}
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
    </p>
  );
}
