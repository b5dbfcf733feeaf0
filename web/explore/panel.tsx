import type { ReactNode } from 'react';
import { useAnswer } from './ask';
import { applicationFilter, serviceFilter } from './filters';
import { ApplicationList, type Change, Choice, FactLine, GroundLine, Name } from './panel-lines';
import { type Dated, DATED, ENTITY, type Entity, type Service, SERVICE } from './queries';
import type { State } from './state';
import { isWord, useWords } from './words';

interface Props {
  state: State;
  change: Change;
}

/** What is known of what was chosen, and who says so. */
export function Panel({ state, change }: Props) {
  const words = useWords();
  const { focus } = state;
  return (
    <aside aria-label={words('details')} aria-live="polite">
      {focus === '' ? (
        <p className="quiet">{words('chooseSomething')}</p>
      ) : (
        <>
          <button
            type="button"
            className="close"
            aria-label={words('close')}
            onClick={() => {
              change({ focus: '' });
            }}
          >
            ×
          </button>
          {focus.startsWith('launch') ? (
            <DatedPanel key={focus} state={state} change={change} />
          ) : focus.includes(',') ? (
            <ServicePanel key={focus} state={state} change={change} />
          ) : (
            <EntityPanel key={focus} state={state} change={change} />
          )}
        </>
      )}
    </aside>
  );
}

function Told<T>({ answer, children }: { answer: ReturnType<typeof useAnswer<T>>; children: (data: T) => ReactNode }) {
  const words = useWords();
  if (answer.error !== undefined) return <p role="alert">{answer.error ?? words('unanswered')}</p>;
  return answer.data ? children(answer.data) : <p>{words('loading')}</p>;
}

function EntityPanel({ state, change }: Props) {
  const words = useWords();
  const answer = useAnswer<Entity>(ENTITY, { id: state.focus, filter: applicationFilter(state) });
  return (
    <Told answer={answer}>
      {({ node }) => {
        if (!node?.name)
          return (
            <p role="alert">
              {words('noSuch')}: {state.focus}
            </p>
          );
        const facts = node.facts.filter(({ property }) => !['NAME', 'NAME_EN', 'ALIASES'].includes(property));
        return (
          <>
            <p className={`kind ${node.__typename}`}>
              {isWord(node.__typename) ? words(node.__typename) : node.__typename}
            </p>
            <h2>
              <Name of={node} />
            </h2>
            {node.aliases.length > 0 && (
              <p className="quiet">
                {words('aliases')}: {node.aliases.join('、')}
              </p>
            )}
            <p className="links">
              {state.view !== 'graph' && (
                <button
                  type="button"
                  onClick={() => {
                    change({ view: 'graph', expanded: [node.id] });
                  }}
                >
                  {words('openGraph')}
                </button>
              )}
              <a href={`../e/${encodeURIComponent(node.id)}`}>{words('permalink')}</a>
              <a href={`../playground/#${new URLSearchParams({ query: questionAbout(node.id) }).toString()}`}>
                {words('ask')}
              </a>
            </p>
            {facts.length > 0 && <h3>{words('facts')}</h3>}
            <ul>
              {facts.map((fact, index) => (
                <FactLine key={index} fact={fact} change={change} />
              ))}
            </ul>
            {node.applications && <ApplicationList applications={node.applications} change={change} />}
          </>
        );
      }}
    </Told>
  );
}

const questionAbout = (id: string) => `{
  node(id: "${id}") {
    ... on Entity { name nameEn facts { property value basis evidence { locator source { title } } } }
  }
}`;

function ServicePanel({ state, change }: Props) {
  const words = useWords();
  const ids = state.focus.split(',').slice(0, 2);
  const [supplier, place] = ids;
  const { supplier: category, ...rest } = serviceFilter(state) as { supplier?: object };
  const filter = { ...rest, supplier: { ...category, id: [supplier] }, place: { within: [place] } };
  const answer = useAnswer<Service>(SERVICE, { ids, filter });
  return (
    <Told answer={answer}>
      {({ nodes, services }) => {
        const missing = ids.filter((_, index) => !nodes[index]?.name);
        if (missing.length > 0)
          return (
            <p role="alert">
              {words('noSuch')}: {missing.join(', ')}
            </p>
          );
        const grounds = services.nodes.flatMap((service) => service.grounds);
        return (
          <>
            <h2>{nodes.map((node) => node && <Choice key={node.id} of={node} change={change} />)}</h2>
            <h3>{words('grounds')}</h3>
            {grounds.length === 0 && <p role="status">{words('noGrounds')}</p>}
            <ul>
              {grounds.map((ground, index) => (
                <GroundLine key={index} ground={ground} change={change} />
              ))}
            </ul>
          </>
        );
      }}
    </Told>
  );
}

function DatedPanel({ state, change }: Props) {
  const words = useWords();
  const [kind = '', days = ''] = state.focus.split(':');
  const [from, to] = days.split('/');
  const date = { from, to, match: 'CERTAIN' };
  const condition =
    kind === 'launched'
      ? { launched: date }
      : kind === 'launchPlanned'
        ? { events: { some: { kind: ['LAUNCH_PLANNED'], date } } }
        : { unknown: ['LAUNCHED'] };
  const answer = useAnswer<Dated>(DATED, { filter: { and: [applicationFilter(state), condition] } });
  return (
    <>
      <h2>
        {isWord(kind) ? words(kind) : kind} {from && `${from} – ${to ?? ''}`}
      </h2>
      <Told answer={answer}>
        {({ applications }) => <ApplicationList applications={applications} change={change} />}
      </Told>
    </>
  );
}
