import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const web = new URL('./web/', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, web));

/** The first page offers the questions that the playground opens with: `web/questions/` is the one place for them. */
const questionsOnHome: Plugin = {
  name: 'questions-on-home',
  transformIndexHtml: (html) => html.replace('<!--questions-->', () => questionLinks().join('\n')),
};

function questionLinks(): string[] {
  const names = readdirSync(path('questions')).sort();
  return names.map((name) => {
    const [english = '', chinese = ''] = readFileSync(path(`questions/${name}`), 'utf8').split('\n');
    const key = name.replace(/^\d+-|\.graphql$/g, '');
    const chineseBeside = `<span lang="zh-Hans">${chinese.slice(2)}</span>`;
    return `<li><a href="./playground/#${key}">${english.slice(2)}</a> ${chineseBeside}</li>`;
  });
}

export default defineConfig({
  root: path('.'),
  // Relative addresses: the pages work below any path that a proxy gives them.
  base: './',
  plugins: [questionsOnHome],
  build: {
    outDir: fileURLToPath(new URL('./dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco, the editor inside GraphiQL, is 3 MB whatever one does; it loads once and is kept by the browser.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { home: path('index.html'), playground: path('playground/index.html') },
      // "use client" in libraries is meant for servers that render; there is none here.
      checks: { moduleLevelDirective: false, bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
});
