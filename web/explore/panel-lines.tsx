import type { Applications, Fact, Ground, Named, Proof } from './queries';
import type { State } from './state';
import { counted, isWord, useWords, type Word } from './words';

export type Change = (part: Partial<State>) => void;

export function ApplicationList({
  applications: { nodes, totalCount },
  change,
}: {
  applications: Applications;
  change: Change;
}) {
  const words = useWords();
  return (
    <>
      <h3>{totalCount > 0 ? counted(totalCount, 'applications', words) : words('noApplication')}</h3>
      <ul>
        {nodes.map((application) => (
          <li key={application.id}>
            <Choice of={application} change={change} />{' '}
            <small>{isWord(application.status) ? words(application.status) : application.status}</small>
            <ul>
              {application.facts.map((fact, index) => (
                <FactLine key={index} fact={fact} change={change} />
              ))}
            </ul>
          </li>
        ))}
        {totalCount > nodes.length && (
          <li className="quiet">
            … {words('more')} {totalCount - nodes.length}
          </li>
        )}
      </ul>
    </>
  );
}

export function FactLine({
  fact: { property, object, value, basis, accepted, evidence },
  change,
}: {
  fact: Fact;
  change: Change;
}) {
  const words = useWords();
  return (
    <li className={`fact ${basis}`}>
      <span className="property">
        {isWord(`property_${property}`) ? words(`property_${property}` as Word) : property}
      </span>{' '}
      {object ? (
        <Choice of={object} change={change} />
      ) : (
        <span>
          {value
            .split(' ')
            .map((part) => (isWord(part) ? words(part) : part))
            .join(' ')}
        </span>
      )}
      {!accepted && <em> ({words('accepted')})</em>}
      <Because basis={basis} evidence={evidence} />
    </li>
  );
}

export function GroundLine({
  ground: { application, place, basis, via, supplier, evidence },
  change,
}: {
  ground: Ground;
  change: Change;
}) {
  const words = useWords();
  return (
    <li className={`fact ${basis}`}>
      {application ? <Choice of={application} change={change} /> : <em>{words('bare')}</em>}
      {place && (
        <>
          {' '}
          · <Choice of={place} change={change} />
        </>
      )}
      {via !== 'OWN' && (
        <>
          {' '}
          · {words(`via_${via}`)} <Choice of={supplier} change={change} />
        </>
      )}
      <Because basis={basis} evidence={evidence} />
    </li>
  );
}

function Because({ basis, evidence }: { basis: string; evidence: Proof[] }) {
  const words = useWords();
  const places = [...new Set(evidence.map(({ locator, source }) => `${locator} · ${source.title}`))];
  return (
    <small className="because">
      <span className={`line ${basis}`}>{isWord(basis) ? words(basis) : basis}</span> {places.join('; ')}
    </small>
  );
}

export const Name = ({ of: { name, nameEn } }: { of: Named }) => (
  <>
    <span lang="zh-Hans">{name}</span> {nameEn && <small lang="en">{nameEn}</small>}
  </>
);

/** Its name; clicked, it is what the panel tells of. */
export const Choice = ({ of, change }: { of: Named; change: Change }) => (
  <button
    type="button"
    className="choice"
    onClick={() => {
      change({ focus: of.id });
    }}
  >
    <Name of={of} />
  </button>
);
