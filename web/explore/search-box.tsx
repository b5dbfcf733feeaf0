import { useState, type KeyboardEvent } from 'react';
import { useAnswer } from './ask';
import { type Found, SEARCH } from './queries';
import { isWord, useWords } from './words';

/** A combobox as the ARIA practices have it: arrows go through the hits, Enter takes one, Escape clears. */
export function SearchBox({ choose }: { choose: (id: string) => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const query = text.trim();
  const { data, waiting } = useAnswer<Found>(query ? SEARCH : null, { query });
  const hits = query ? (data?.search?.nodes ?? []) : [];
  const take = (id: string) => {
    setText('');
    choose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[at];
    if (event.key === 'Escape') setText('');
    else if (event.key === 'Enter' && hit && !waiting) take(hit.id);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  const open = hits.length > 0;
  return (
    <div className="search">
      <input
        type="search"
        role="combobox"
        aria-label={words('find')}
        placeholder={words('find')}
        aria-expanded={open}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={open ? `hit-${at}` : undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="hits" role="listbox" aria-label={words('find')} hidden={!open}>
        {hits.map(({ id, name, nameEn, __typename }, index) => (
          <li
            key={id}
            id={`hit-${index}`}
            role="option"
            aria-selected={index === at}
            className={__typename}
            onClick={() => {
              take(id);
            }}
          >
            <span lang="zh-Hans">{name}</span> <small>{nameEn}</small>
            <small className="what">{isWord(__typename) ? words(__typename) : __typename}</small>
          </li>
        ))}
      </ul>
      {query && !open && !waiting && <p role="status">{words('nothingFound')}</p>}
    </div>
  );
}
