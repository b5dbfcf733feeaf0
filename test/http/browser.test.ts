import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { withCypher } from '../../src/catalogue/cypher.js';
import { startServer, type TestServer } from './support.js';

const own = 'http://127.0.0.1:7474';
const pages = { web: new URL('./no-such-folder/', import.meta.url), browserUrl: () => `${own}/browser/` };
const files = ['guide.html', 'govchain.grass', 'favourites.zip'];

describe('what Neo4j Browser reads from us', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ pages, corsOrigins: ['https://example.org'] });
  });
  afterAll(() => server.stop());

  const ask = (file: string, origin: string, method = 'GET') =>
    fetch(`${server.url}/browser/${file}`, { method, headers: { origin } });
  const textOf = async (file: string) => (await ask(file, own)).text();

  it.each(files)('%s may be read by its page, by origins that are let in, and by no other', async (file) => {
    const origins = [
      own,
      'http://localhost:7474',
      'https://example.org',
      'http://127.0.0.1:7475',
      'https://evil.example',
    ];
    for (const method of ['GET', 'OPTIONS']) {
      const answers = await Promise.all(origins.map((origin) => ask(file, origin, method)));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
      const allowed = answers.map(({ headers }) => headers.get('access-control-allow-origin'));
      expect(allowed).toEqual([...origins.slice(0, 3), null, null]);
      expect(answers[0]?.headers.get('vary')).toContain('origin');
    }
  });

  it('the question that goes before the guide is answered for the headers that Neo4j Browser sends', async () => {
    const { headers } = await ask('guide.html', own, 'OPTIONS');
    expect(headers.get('access-control-allow-headers')).toBe('cache-control, pragma');
  });

  it('nothing else may be read by its page', async () => {
    const { headers } = await fetch(`${server.url}/questions`, { headers: { origin: own } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('the guide has slides in two languages, and every question that has Cypher', async () => {
    const guide = await textOf('guide.html');
    const slides = guide.split('<slide>').slice(1);
    expect(slides.length).toBeGreaterThan(8);
    for (const slide of slides) expect(slide).toMatch(/<h3>.*\p{Script=Han}.*<\/h3>/u);
    for (const { title } of withCypher(readCatalogue()))
      expect(guide).toContain(`<span lang="zh-Hans">${title.zh}</span>`);
    expect(guide).not.toMatch(/<!--|\{\{|:param|\$/);
    expect(guide).toContain(`:style ${server.url}/browser/govchain.grass`);
  });

  it('the style has a rule for every label, and begins with none of the signs that its reader stumbles over', async () => {
    const style = await textOf('govchain.grass');
    expect(style).toMatch(/^node \{/);
    for (const label of [
      'Entity',
      'Application',
      'Supplier',
      'Place',
      'GovernmentBody',
      'Domain',
      'Source',
      'Fact',
      'Claim',
    ])
      expect(style).toContain(`node.${label} {`);
  });

  it('the values of a question stand in its text', () => {
    for (const { cypher } of withCypher(readCatalogue())) expect(cypher).not.toMatch(/:param|\$|;/);
    const [first] = withCypher(readCatalogue()).filter(({ name }) => name === 'why-this-service');
    expect(first?.cypher).toContain("(:Supplier {id: 'supplier:newland'})");
  });
});
