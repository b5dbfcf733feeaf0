import 'graphiql/setup-workers/vite';
// Not graphiql/style.css: that one brings half a megabyte of Latin fonts, and we write with the system's.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AnswerAtOnce } from './answer-at-once';
import { EditorFonts } from './editor-fonts';
import { fetcher } from './fetcher';
import { askedIn } from './link';
import { questionPanel } from './question-panel';
import { askedBy, type Question, readQuestions } from './questions';
import { ShareButton } from './share-button';
import { storage } from './storage';

/** Shown to a new visitor whose address asks nothing else. */
const OPENING = '#applications-in-place';

function Playground({ questions }: { questions: Question[] }) {
  const linked = askedIn(location.hash, questions);
  const opening = linked ?? (storage.length === 0 ? askedIn(OPENING, questions) : undefined);
  const panel = questionPanel(questions);
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={[panel, HISTORY_PLUGIN]}
      {...(innerWidth > 1000 && { visiblePlugin: panel.title })}
      {...(opening && { initialQuery: opening.query, initialVariables: opening.variables })}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="home" href="../">
          govchain graph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ merge, prettify, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <EditorFonts />
      <AnswerAtOnce queries={questions.map((question) => askedBy(question).query)} />
    </GraphiQL>
  );
}

const root = document.getElementById('root');
if (root)
  void readQuestions().then((questions) => {
    createRoot(root).render(<Playground questions={questions} />);
  });
