import files from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Question } from '../catalogue/catalogue.js';
import { fromRoot } from '../root.js';

const YEAR = 365 * 24 * 3600 * 1000;

export interface Pages {
  /** The folder that vite built `web/` into. */
  web: URL;
  /** Known when the database runs. */
  browserUrl: () => string | null;
}

/** The first page, the playground and the documents, read once: they are few, small and do not change while we run. */
export async function servePages(
  app: FastifyInstance,
  questions: readonly Question[],
  { web, browserUrl }: Pages,
): Promise<void> {
  const documents = await readDocuments();
  const home = fillIn(await readPage(web, 'index.html'), questions, documents);
  const playground = await readPage(web, 'playground/index.html');
  const explore = await readPage(web, 'explore/index.html');

  app.get('/', (_request, reply) => sendHtml(reply, withBrowser(home, browserUrl())));
  // The page's own addresses are relative, so that it works below any path of a proxy; they need the slash.
  app.get('/playground', (_request, reply) => reply.redirect('playground/'));
  app.get('/playground/', (_request, reply) => sendHtml(reply, playground));
  app.get('/explore', (request, reply) => reply.redirect(request.url.replace('explore', 'explore/').slice(1)));
  app.get('/explore/', (_request, reply) => sendHtml(reply, explore));
  // Every entity has an address that people can open; programs ask for `node(id:)`.
  app.get<{ Params: { id: string } }>('/e/:id', (request, reply) =>
    reply.redirect(`../explore/?focus=${encodeURIComponent(request.params.id)}`),
  );
  for (const { path, text } of documents) app.get(path, (_request, reply) => sendText(reply, text));
  await serveAssets(app, new URL('assets/', web));
}

/** Their names hold a hash of what is in them: a browser may keep them for good. */
async function serveAssets(app: FastifyInstance, folder: URL): Promise<void> {
  if (!existsSync(folder)) return;
  const options = { root: fileURLToPath(folder), prefix: '/assets/', index: false as const, wildcard: false };
  await app.register(files, { ...options, decorateReply: false, immutable: true, maxAge: YEAR });
}

const sendHtml = (reply: FastifyReply, html: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);

export const sendText = (reply: FastifyReply, text: string) =>
  reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text);

const NOT_BUILT = '<!doctype html><title>govchain</title><p>The pages are not built yet: run npm run build.</p>';

async function readPage(web: URL, path: string): Promise<string> {
  const page = new URL(path, web);
  return existsSync(page) ? readFile(page, 'utf8') : NOT_BUILT;
}

/** Markdown, as text: a browser shows it, and it reads well as it is. */
interface Document {
  path: string;
  title: string;
  text: string;
}

async function readDocuments(): Promise<Document[]> {
  const folder = fromRoot('docs/');
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')).sort() : [];
  const paths = ['README.md', 'DATA.md', 'LICENSE', 'CITATION.cff', ...names.map((name) => `docs/${name}`)].filter(
    (path) => existsSync(fromRoot(path)),
  );
  return Promise.all(paths.map(readDocument));
}

async function readDocument(path: string): Promise<Document> {
  const text = await readFile(fromRoot(path), 'utf8');
  return { path: `/${path}`, text, title: /^# (.+)$/m.exec(text)?.[1] ?? path };
}

function fillIn(page: string, questions: readonly Question[], documents: readonly Document[]): string {
  // The others are what the README links to.
  const pages = documents.filter(({ path }) => path === '/README.md' || path.startsWith('/docs/'));
  const links = pages.map(({ path, title }) => `<li><a href=".${escape(path)}">${escape(title)}</a></li>`);
  return page
    .replace('<!--questions-->', () => questions.map(linkToQuestion).join('\n'))
    .replace('<!--documents-->', () => links.join('\n'));
}

function withBrowser(page: string, browserUrl: string | null): string {
  if (browserUrl === null) return page.replace(/<!--browser-->.*?<!--\/browser-->/gs, '');
  return page.replace('href="#browser"', () => `href="${escape(browserUrl)}"`);
}

function linkToQuestion({ name, title }: Question): string {
  const english = `<a href="./playground/#${escape(name)}">${escape(title.en)}</a>`;
  return `<li>${english} <span lang="zh-Hans">${escape(title.zh)}</span></li>`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
