import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { properties } from '../../src/reconcile/property.js';
import { describeWhere } from '../support/describe-where.js';
import { Service } from './support.js';

const page = readFileSync('docs/reconciliation.md', 'utf8');
const [, example = ''] = /```sh\n(curl .*?)```/s.exec(page) ?? [];
const [, answer = ''] = /```json\n(.*?)```/s.exec(page) ?? [];

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describeWhere(hasCurl, 'The example of docs/reconciliation.md is not run: install curl.')('the example', () => {
  it('is answered as it tells', async () => {
    const service = await Service.open();
    const output = await run(example.replace('http://127.0.0.1:4000/reconcile', service.url));
    await service.stop();
    expect(JSON.parse(output)).toEqual(JSON.parse(answer));
  });
});

async function run(command: string): Promise<string> {
  const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk as string;
  return output;
}

describe('the page', () => {
  it('explains every feature', async () => {
    const service = await Service.open();
    const [candidate] = await service.one({ query: '微众', type: 'Supplier' });
    await service.stop();
    const ids = candidate?.features.map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(ids?.filter((id) => !page.includes(`| \`${id}\` |`))).toEqual([]);
  });

  it('says of what the properties are that need a word', () => {
    expect(properties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['USCC', 'OCID', 'basedIn', 'parent', 'places']),
    );
  });
});
