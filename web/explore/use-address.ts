import { useEffect, useState } from 'react';
import { format, parse, type State } from './state';

const read = () => parse(location.search, navigator.language.startsWith('zh') ? 'zh' : 'en');

/** The state is the address: a change is a step in the browser's history, and going back shows what was. */
export function useAddress(): [State, (part: Partial<State>) => void] {
  const [state, setState] = useState(read);
  useEffect(() => {
    const again = () => {
      setState(read());
    };
    addEventListener('popstate', again);
    return () => {
      removeEventListener('popstate', again);
    };
  }, []);
  const change = (part: Partial<State>) => {
    const next = { ...read(), lang: state.lang, ...part };
    history.pushState(null, '', format(next));
    setState(next);
  };
  return [state, change];
}
