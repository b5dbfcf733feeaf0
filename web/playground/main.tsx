import 'graphiql/setup-workers/vite';
// Not graphiql/style.css: that one brings half a megabyte of Latin fonts, and we write with the system's.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AnswerAtOnce } from './answer-at-once';
import { EditorFonts } from './editor-fonts';
import { fetcher } from './fetcher';
import { chosenQuestion, questions } from './questions';
import { storage } from './storage';

const chosen = chosenQuestion();
const first = chosen ?? questions[0];
const tabs = [first, ...questions.filter((question) => question !== first)].flatMap((question) => question ?? []);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={tabs.map(({ text }) => ({ query: text }))}
      {...(chosen && { initialQuery: chosen.text })}
      defaultEditorToolsVisibility={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="home" href="../">
          govchain graph
        </a>
      </GraphiQL.Logo>
      <EditorFonts />
      <AnswerAtOnce />
    </GraphiQL>,
  );
