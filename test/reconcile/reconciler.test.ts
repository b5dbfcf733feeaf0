import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../src/root.js';
import { describeWhere } from '../support/describe-where.js';
import { Service } from './support.js';

const environment = fileURLToPath(fromRoot('.venv/reconcile/bin/python'));
const hasClient = existsSync(environment) && spawnSync(environment, ['-c', 'import reconciler']).status === 0;
const howTo =
  'The Python client of reconciliation is not tried: python3 -m venv .venv/reconcile && .venv/reconcile/bin/pip install -r test/reconcile/requirements.txt';

describeWhere(hasClient, howTo)('the Python package reconciler', () => {
  it('matches a column of names, with another column beside it', async () => {
    const service = await Service.open();
    const rows = [
      { name: '仲裁鏈', place: '广州' },
      { name: '汇存', place: '上海市' },
      { name: '城市大脑', place: '杭州' },
    ];
    const found = await run(service.url, JSON.stringify(rows)).finally(() => service.stop());
    expect(JSON.parse(found)).toEqual([
      { input_value: '仲裁鏈', id: 'application:guangzhou-arbitration-chain', match: true },
      { input_value: '汇存', id: 'application:shanghai-huicun', match: true },
      { input_value: '城市大脑', id: 'application:fuzhou-city-brain', match: false },
    ]);
  });
});

async function run(url: string, rows: string): Promise<string> {
  const child = spawn(environment, ['test/reconcile/client.py', url], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [output, complaint] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdin.end(rows);
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk as string;
  if (output === '') throw new Error(complaint);
  return output;
}
