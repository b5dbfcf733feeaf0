import './explore.css';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { saveCsv, savePng, saveSvg } from './export';
import { FilterBar } from './filter-bar';
import { GraphView } from './graph-view';
import { MapView } from './map-view';
import { MatrixView } from './matrix-view';
import { Panel } from './panel';
import { SearchBox } from './search-box';
import { format, type State, type View, VIEWS } from './state';
import { TimelineView } from './timeline-view';
import { useAddress } from './use-address';
import type { Shown, ViewProps } from './view';
import { Language, useWords } from './words';

const SHOW: Record<View, ComponentType<ViewProps>> = {
  matrix: MatrixView,
  map: MapView,
  timeline: TimelineView,
  graph: GraphView,
};

function Explorer() {
  const [state, change] = useAddress();
  useEffect(() => {
    document.documentElement.lang = state.lang === 'zh' ? 'zh-Hans' : 'en';
  }, [state.lang]);
  return (
    <Language value={state.lang}>
      <Page state={state} change={change} />
    </Language>
  );
}

interface Props {
  state: State;
  change: (part: Partial<State>) => void;
}

function Page({ state, change }: Props) {
  const words = useWords();
  const shown = useRef<Shown | null>(null);
  const ShownView = SHOW[state.view];
  const find = (id: string) => {
    change({ focus: id, ...(state.view === 'graph' && { expanded: [id] }) });
  };
  // What is chosen in the panel joins the graph.
  const choose = (part: Partial<State>) => {
    const grows = state.view === 'graph' && part.focus && !part.focus.includes(',') && !part.expanded;
    change(grows && part.focus ? { ...part, expanded: [...new Set([...state.expanded, part.focus])] } : part);
  };
  useEffect(() => {
    document.title = `${words(state.view)} · ${words('home')}`;
  });
  return (
    <>
      <header>
        <a href="../">{words('home')}</a>
        <h1>{words('title')}</h1>
        <SearchBox choose={find} />
        <button
          type="button"
          onClick={() => {
            change({ lang: state.lang === 'zh' ? 'en' : 'zh' });
          }}
        >
          {words('otherLanguage')}
        </button>
      </header>
      <FilterBar state={state} change={change} />
      <div className="bar">
        <nav aria-label={words('views')}>
          {VIEWS.map((view) => (
            <ViewLink key={view} view={view} state={state} change={change} />
          ))}
        </nav>
        <Tools view={state.view} shown={shown} />
      </div>
      <main>
        <section className="view" aria-label={words(state.view)}>
          <ShownView key={state.view} state={state} change={change} shown={shown} />
        </section>
        <Panel state={state} change={choose} />
      </main>
    </>
  );
}

function ViewLink({ view, state, change }: Props & { view: View }) {
  const words = useWords();
  return (
    <a
      href={format({ ...state, view })}
      aria-current={view === state.view ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        change({ view });
      }}
    >
      {words(view)}
    </a>
  );
}

/** What is seen, to take away: as a picture, as a table, as an address. */
function Tools({ view, shown }: { view: View; shown: ViewProps['shown'] }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Without TLS only this machine's pages may; the address bar holds the same.
    await navigator.clipboard.writeText(location.href).catch(() => undefined);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2000);
  };
  const save = (how: (shown: Shown) => unknown) => () => {
    if (shown.current) how(shown.current);
  };
  return (
    <section className="tools" aria-label={words('exportAs')}>
      <button type="button" onClick={() => void copy()}>
        {words(copied ? 'shared' : 'share')}
      </button>
      {view !== 'graph' && (
        <button type="button" onClick={save(saveSvg)}>
          SVG
        </button>
      )}
      <button type="button" onClick={save(savePng)}>
        PNG
      </button>
      <button type="button" onClick={save(saveCsv)}>
        CSV
      </button>
    </section>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Explorer />);
