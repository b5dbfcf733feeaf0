import type { ZodType } from 'zod';
import { properties } from '../../src/reconcile/property.js';
import { labelled, queryOf } from './names.js';
import * as shapes from './shapes.js';
import { Service } from './support.js';

const origin = 'http://127.0.0.1:3333';

describe('the Reconciliation Service API 0.2', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.open({ CORS_ORIGINS: origin });
  });
  afterAll(() => service.stop());

  const held = <T>(shape: ZodType<T>, value: unknown): T => shape.parse(value);
  const manifest = async () => held(shapes.manifest, await service.json(''));

  it('has a manifest, whose addresses are those that the caller used and lead somewhere', async () => {
    const { suggest, extend, preview, view, documentation, schemaSpace, ...rest } = await manifest();
    const at = new URL(service.url).origin;
    expect(rest.identifierSpace).toBe(`${at}/e/`);
    const services = [...Object.values(suggest), extend.propose_properties];
    const id = encodeURIComponent('supplier:webank');
    const filled = [preview.url, view.url].map((url) => url.replace('{{id}}', id));
    const all = [...services.map((one) => one.service_url + one.service_path), ...filled, documentation, schemaSpace];
    expect(all.filter((url) => !url.startsWith(`${at}/`))).toEqual([]);
    const statuses = await Promise.all(all.map(async (url) => (await fetch(url, { redirect: 'manual' })).status));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 302, 200, 200]);
  });

  it('tells the name that the caller has for the server', async () => {
    const url = service.url.replace('127.0.0.1', 'localhost');
    const { view } = held(shapes.manifest, await (await fetch(url)).json());
    expect(view.url).toBe(`${new URL(url).origin}/e/{{id}}`);
  });

  it('answers every labelled name in its shape, in a form and in an address alike', async () => {
    const queries = Object.fromEntries(labelled().map((one, at) => [`q${at}`, queryOf(one)]));
    const some = Object.fromEntries(Object.entries(queries).slice(0, 20));
    const posted = held(shapes.results, await (await service.post('queries', some)).json());
    const got = held(shapes.results, await service.json(`?queries=${encodeURIComponent(JSON.stringify(some))}`));
    expect(Object.keys(posted)).toEqual(Object.keys(some));
    expect(got).toEqual(posted);
  });

  it('keeps to the types that are wanted, whatever the strictness', async () => {
    const types = ['Supplier', 'Place'];
    const kinds = async (query: object) =>
      (await service.one({ query: '阿里地', limit: 50, ...query })).map(({ id }) => id.split(':')[0]);
    expect(new Set(await kinds({ type: types }))).toEqual(new Set(['supplier', 'place']));
    expect(new Set(await kinds({ type: types, type_strict: 'any' }))).toEqual(new Set(['supplier', 'place']));
    expect(new Set(await kinds({ type: ['Supplier'], type_strict: 'all' }))).toEqual(new Set(['supplier']));
    expect(await kinds({ type: types, type_strict: 'all' })).toEqual([]);
  });

  it('gives no more than the limit, and five where there is none', async () => {
    const count = async (limit?: number) => (await service.one({ query: '区块链', type: 'Application', limit })).length;
    expect([await count(1), await count(), await count(8), await count(1000)]).toEqual([1, 5, 8, expect.any(Number)]);
  });

  it('finds an entity by its id', async () => {
    for (const id of ['supplier:webank', 'application:tangleid', 'place:cn-440300', 'domain:tax']) {
      const [one] = await service.one({ query: id });
      expect(one).toMatchObject({ id, match: true, score: 100 });
    }
    expect(await service.one({ query: 'supplier:nobody' })).toEqual([]);
  });

  it('compares several values, entities among them: one is to agree', async () => {
    const one = async (v: unknown, pid = 'places') =>
      (await service.one({ query: '仲裁链', type: 'Application', properties: [{ pid, v }] }))[0];
    expect((await one(['深圳', { id: 'place:cn-440100', name: '广州' }]))?.match).toBe(true);
    expect((await one([{ id: 'place:cn-440300' }, '北京']))?.match).toBe(false);
    expect((await one('司法', 'domain'))?.features.at(-1)).toEqual({ id: 'property_domain', value: 1 });
    expect((await one(2019, 'awarded'))?.features.some(({ id }) => id === 'property_awarded')).toBe(false);
  });

  it('suggests entities by the beginning of a name, pinyin or an id, page by page', async () => {
    const suggest = async (query: string) =>
      held(shapes.suggestedEntities, await service.json(`/suggest/entity?${query}`)).result.map(({ id }) => id);
    expect(await suggest('prefix=微众')).toEqual(['supplier:webank']);
    expect((await suggest('prefix=weizhong'))[0]).toBe('supplier:webank');
    expect(await suggest('prefix=supplier:webank')).toEqual(['supplier:webank']);
    const [first, second] = [await suggest('prefix=区块链'), await suggest('prefix=区块链&cursor=10')];
    expect(first).toHaveLength(10);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    expect(await suggest('prefix=广&type=Place')).toEqual(expect.arrayContaining(['place:cn-440000']));
    expect(await suggest('prefix=')).toEqual([]);
    expect(await suggest('prefix=(')).toEqual([]);
  });

  it('suggests types and properties', async () => {
    const suggest = async (path: string) =>
      held(shapes.suggestions, await service.json(`/suggest/${path}`)).result.map(({ id }) => id);
    expect(await suggest('type?prefix=gov')).toEqual(['GovernmentBody']);
    expect(await suggest('type?prefix=body')).toEqual(['GovernmentBody']);
    expect(await suggest('type?prefix=')).toHaveLength(6);
    expect(await suggest('property?prefix=par')).toEqual(['parent']);
    expect(await suggest('property?prefix=par&type=Place')).toEqual([]);
    expect([...(await suggest('property?prefix=')), ...(await suggest('property?prefix=&cursor=10'))]).toEqual(
      properties.slice(0, 20).map(({ id }) => id),
    );
  });

  it('fetches properties, of each type what it has', async () => {
    const ids = ['supplier:webank', 'application:jinan-health-code', 'place:cn-440300', 'supplier:nobody', 'x'];
    const proposed = held(shapes.proposal, await service.json('/properties?type=Application&limit=5'));
    expect(proposed.properties.map(({ id }) => id)).toEqual([
      'identifiers',
      'OCID',
      'places',
      'governmentBodies',
      'suppliers',
    ]);
    const asked = { ids, properties: properties.map(({ id }) => ({ id, settings: {} })) };
    const { meta, rows } = held(shapes.extension, await (await service.post('extend', asked)).json());
    expect(meta.map(({ id }) => id)).toEqual(properties.map(({ id }) => id));
    expect(Object.keys(rows)).toEqual(ids);
    expect(rows['supplier:webank']).toMatchObject({
      parent: [{ id: 'supplier:tencent', name: '腾讯' }],
      places: [],
      place: [],
    });
    expect(rows['application:jinan-health-code']?.places).toEqual([{ id: 'place:cn-370100', name: '济南市' }]);
    expect(rows['place:cn-440300']).toMatchObject({ adcode: [{ str: '440300' }], within: [{ id: 'place:cn-440000' }] });
    expect(Object.values(rows.x ?? {}).flat()).toEqual([]);
  });

  it('shows an entity with its basis and source, in a frame of who may ask', async () => {
    const response = await service.get('/preview?id=application%3Ajinan-health-code');
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const part of ['身份健康码', '济南市', 'STATED', 'P12']) expect(page).toContain(part);
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${origin}`);
    expect(response.headers.get('x-frame-options')).toBeNull();
    const home = await fetch(new URL('/', service.url));
    expect(home.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('may be asked by pages of the origins that are let in, at every address', async () => {
    const paths = [
      '',
      '/suggest/entity?prefix=a',
      '/suggest/type',
      '/suggest/property',
      '/properties',
      '/preview?id=domain:tax',
    ];
    const allowed = await Promise.all(
      paths.map(async (path) =>
        (await fetch(service.url + path, { headers: { origin } })).headers.get('access-control-allow-origin'),
      ),
    );
    expect(new Set(allowed)).toEqual(new Set([origin]));
    const foreign = await fetch(service.url, { headers: { origin: 'https://evil.example' } });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('names cost as questions do', async () => {
  const service = await Service.open({ RATE_COST: '400000' });
  const batch = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`q${at}`, { query: '微众银行', type: 'Supplier' }]),
  );
  const statuses: number[] = [];
  for (let at = 0; at < 9; at++) statuses.push((await service.post('queries', batch)).status);
  await service.stop();
  expect(statuses).toEqual([...(Array(8).fill(200) as number[]), 429]);
});
