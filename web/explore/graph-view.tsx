import { useEffect, useRef } from 'react';
import { useAnswer } from './ask';
import { applicationFilter, basesOf } from './filters';
import { GraphPicture } from './graph-picture';
import { AROUND, type Around, DOMAINS, type Domains, type Link, MATCHING, type Matching, type Named } from './queries';
import type { State } from './state';
import { useStatus, type ViewProps } from './view';
import { isWord, useWords } from './words';

/** The neighbours of what was chosen; a click on a node brings its own. */
export function GraphView({ state, change, shown }: ViewProps) {
  const words = useWords();
  const { data: all } = useAnswer<Domains>(DOMAINS, {});
  const chosen = centresOf(state);
  const ids = chosen.length > 0 ? chosen : (all?.domains.map(({ id }) => id) ?? []);
  const answer = useAnswer<Around>(ids.length > 0 ? AROUND : null, { ids: ids.slice(-100) });
  const status = useStatus(answer);
  const around = answer.data?.neighborhood;
  const nodes = around?.nodes ?? [];
  const { data: matching } = useAnswer<Matching>(nodes.length > 0 ? MATCHING : null, filtersOf(nodes, state));
  const kept = around && matching ? keep(around, matching, state, ids) : undefined;
  const picture = useRef<(() => Blob) | null>(null);

  useEffect(() => {
    if (kept) shown.current = { name: 'graph', rows: rowsOf(kept), png: () => picture.current?.() ?? new Blob() };
  });
  const choose = (id: string) => {
    change({ focus: id, expanded: [...new Set([...chosen, id])] });
  };
  const collapse = (id: string) => {
    change({ expanded: chosen.filter((one) => one !== id) });
  };
  return (
    <>
      <p className="legend">
        {(['Application', 'Supplier', 'Place', 'GovernmentBody', 'Domain'] as const).map((label) => (
          <span key={label} className={`key ${label}`}>
            {words(label)}
          </span>
        ))}
        {(['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'] as const).map((basis) => (
          <span key={basis} className={`line ${basis}`}>
            {words(basis)}
          </span>
        ))}
      </p>
      {status}
      {around?.truncated && <p className="note">{words('truncatedGraph')}</p>}
      {kept && (
        <>
          <GraphPicture {...kept} focus={state.focus} choose={choose} picture={picture} />
          <NodeList {...kept} focus={state.focus} expanded={chosen} choose={choose} collapse={collapse} />
        </>
      )}
    </>
  );
}

export interface Kept {
  nodes: Named[];
  links: Link[];
}

/** Those that were expanded, else whatever the panel is about. */
function centresOf({ expanded, focus }: State): string[] {
  if (expanded.length > 0) return expanded;
  return focus.startsWith('launch') ? [] : focus.split(',').filter(Boolean);
}

const idsOf = (nodes: Named[], label: string) => nodes.filter((node) => node.__typename === label).map(({ id }) => id);

function filtersOf(nodes: Named[], state: State): object {
  const { category } = state;
  return {
    applications: { ...applicationFilter(state), id: idsOf(nodes, 'Application') },
    suppliers: { id: idsOf(nodes, 'Supplier'), ...(category && { categories: [category] }) },
  };
}

/** What the filters leave, and always the nodes in the middle: what was chosen does not vanish. */
function keep(
  around: NonNullable<Around['neighborhood']>,
  matching: Matching,
  { basis }: State,
  centres: string[],
): Kept {
  const free = around.nodes.filter(({ __typename }) => __typename !== 'Application' && __typename !== 'Supplier');
  const matched = [...matching.applications.nodes, ...matching.suppliers.nodes, ...free].map(({ id }) => id);
  const ids = new Set([...matched, ...centres]);
  const bases = basesOf(basis);
  const links = around.relationships.filter(
    (link) => ids.has(link.from.id) && ids.has(link.to.id) && (!basis || bases.includes(link.basis)),
  );
  const linked = new Set([...centres, ...links.flatMap(({ from, to }) => [from.id, to.id])]);
  return { nodes: around.nodes.filter(({ id }) => ids.has(id) && linked.has(id)), links };
}

function rowsOf({ nodes, links }: Kept): object[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return links.map(({ from, to, type, basis }) => ({
    fromId: from.id,
    from: names.get(from.id),
    type,
    toId: to.id,
    to: names.get(to.id),
    basis,
  }));
}

interface NodeListProps extends Kept {
  focus: string;
  expanded: string[];
  choose: (id: string) => void;
  collapse: (id: string) => void;
}

/** The same as the picture, for keys and for ears. */
function NodeList({ nodes, links, focus, expanded, choose, collapse }: NodeListProps) {
  const words = useWords();
  const degree = (id: string) => links.filter(({ from, to }) => from.id === id || to.id === id).length;
  const sorted = [...nodes].sort((one, other) => degree(other.id) - degree(one.id));
  return (
    <details className="nodes" open>
      <summary>
        {words('inGraph')} ({nodes.length})
      </summary>
      <ul>
        {sorted.map(({ id, name, nameEn, __typename }) => (
          <li key={id} className={__typename}>
            <button
              type="button"
              aria-pressed={id === focus}
              onClick={() => {
                choose(id);
              }}
            >
              <span lang="zh-Hans">{name}</span> <small>{nameEn}</small>
              <span className="unseen"> {isWord(__typename) ? words(__typename) : __typename}</span>
            </button>
            {expanded.includes(id) && expanded.length > 1 && (
              <button
                type="button"
                className="small"
                aria-label={`${words('collapse')} ${name}`}
                onClick={() => {
                  collapse(id);
                }}
              >
                −
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
