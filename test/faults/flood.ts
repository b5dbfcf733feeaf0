import { Load } from './load.js';

// In a process of its own, as attackers are: one that shares its turns with a calm client would slow that one down itself.
const [url = ''] = process.argv.slice(2);
const query = `{ ${Array.from({ length: 95 }, (_, at) => `a${at}: applications { totalCount }`).join(' ')} x }`;
const headers = { 'x-forwarded-for': '192.0.2.66' };
const load = new Load(url, { clients: 16, questions: [{ query }], headers });

process.on('SIGTERM', () => {
  void load.end().then((sent) => {
    const statuses = [...new Set(sent.map(({ status }) => status))].sort();
    process.stdout.write(`${JSON.stringify({ requests: sent.length, statuses })}\n`);
  });
});
