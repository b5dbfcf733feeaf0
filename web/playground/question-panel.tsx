import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import { askedBy, matching, operationNameOf, type Question } from './questions';

/** The catalogue beside the editors: a click puts a question into a tab and asks it. */
export function questionPanel(questions: readonly Question[]): GraphiQLPlugin {
  return { title: 'Saved questions 已存问题', icon: Icon, content: () => <Panel questions={questions} /> };
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M4 5h16M4 10h16M4 15h10M4 20h7" />
    <path d="m16 17 4 2.5-4 2.5z" fill="currentColor" />
  </svg>
);

function Panel({ questions }: { questions: readonly Question[] }) {
  const [search, setSearch] = useState('');
  const ask = useAsk(questions);
  const found = matching(questions, search);
  return (
    <section className="questions" aria-label="Saved questions 已存问题">
      <h2>Saved questions 已存问题</h2>
      <input
        type="search"
        aria-label="Search the questions 搜索问题"
        placeholder="Search 搜索"
        value={search}
        onChange={({ target }) => {
          setSearch(target.value);
        }}
      />
      <ul>
        {found.map((question) => (
          <li key={question.name}>
            <button type="button" disabled={!ask} title={question.description.en} onClick={() => ask?.(question)}>
              <span>{question.title.en}</span>
              <span lang="zh-Hans">{question.title.zh}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status">
          {questions.length === 0
            ? 'The server gives no saved questions. 服务器没有提供已存问题。'
            : `No question has “${search}” in it. 没有包含“${search}”的问题。`}
        </p>
      )}
    </section>
  );
}

/**
 * What someone has written is kept: the question gets a tab of its own, and only a saved one that nobody has touched
 * makes room. Undefined until the editors are there.
 */
function useAsk(questions: readonly Question[]) {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  if (!queryEditor || !variableEditor || !responseEditor) return undefined;
  return (question: Question) => {
    const { query, variables } = askedBy(question);
    const standing = queryEditor.getValue();
    if (standing && !questions.some((one) => askedBy(one).query === standing)) actions.addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    // GraphiQL learns the name a moment after the text, and would run the operation that stood there before.
    actions.setOperationName(operationNameOf(query));
    actions.run();
  };
}
