import { keys, Questions, type Ref, type Rows } from './asking.js';

interface Event {
  kind: string;
  date: { edtf: string; earliest: string; latest: string } | null;
}

describe('how far applications have come, and when', () => {
  const questions = Questions.ofThisFile();

  const withStatus = (status: string): Promise<string[]> =>
    questions.list(`applications(filter: { status: [${status}] })`);

  test.each([
    [
      'online',
      'ONLINE',
      [
        'beijing-directory-chain',
        'beijing-e-invoice',
        'changyi-business-system',
        'guangzhou-arbitration-chain',
        'guangzhou-e-invoice',
        'guangzhou-smart-bankruptcy',
        'hangzhou-e-invoice',
        'huicheng-instant-approval',
        'jinan-health-code',
        'mawei-epidemic-control',
        'shenzhen-e-invoice',
        'yunnan-e-invoice',
      ],
    ],
    ['a bid won', 'BID_WON', ['guangxi-housing-fund-access']],
    ['planned', 'PLANNED', ['jiangxi-e-invoice', 'jiangxi-e-licence', 'sichuan-e-invoice']],
    ['said to be under construction', 'UNDER_CONSTRUCTION', []],
  ])('Which applications are %s?', async (_, status, expected) => {
    expect(await withStatus(status)).toEqual(expected);
  });

  test.each([
    ['ONLINE', 12],
    ['BID_WON', 1],
    ['PLANNED', 3],
    ['UNKNOWN', 22],
  ])('How many applications are %s?', async (status, expected) => {
    expect(await questions.count(`applications(filter: { status: [${status}] })`)).toBe(expected);
  });

  test.each([
    ['built by Dareway (搭建)', 'jinan-digital-licence'],
    ['built for Guangzhou (搭建)', 'guangzhou-tax-platform'],
    ['brought in (引入)', 'xiongan-construction-tender'],
    ['explored (探索)', 'suzhou-evidence'],
    ['used in lotteries (运用)', 'hangzhou-notary-lottery'],
    ['attempted (尝试)', 'chongqing-incentive'],
    ['a platform whose building a firm took part in (参与建设)', 'haikou-deposit-proof'],
    ['well known (较为知名)', 'beijing-judicial-platform'],
    ['a base platform being helped with (帮助搭建)', 'shaanxi-base-platform'],
    ['an example (已适配多场景)', 'tangleid'],
  ])('Is what is %s online? The word does not say so', async (_, application) => {
    const found = await questions.one(
      `application(id: "application:${application}") { status statusAsOf launched { edtf } facts(property: [STATUS]) { value } }`,
    );
    expect(found).toEqual({ status: 'UNKNOWN', statusAsOf: null, launched: null, facts: [] });
  });

  test.each([
    ['mawei-epidemic-control', 'ONLINE', 'P12'],
    ['jinan-health-code', 'ONLINE', 'P12'],
    ['huicheng-instant-approval', 'ONLINE', 'P14'],
    ['jiangxi-e-licence', 'PLANNED', 'P14'],
    ['beijing-directory-chain', 'ONLINE', 'P16'],
    ['changyi-business-system', 'ONLINE', 'P16'],
    ['guangzhou-arbitration-chain', 'ONLINE', 'P20'],
    ['guangzhou-smart-bankruptcy', 'ONLINE', 'P20'],
    ['guangzhou-e-invoice', 'ONLINE', 'P21'],
    ['yunnan-e-invoice', 'ONLINE', 'P21'],
    ['sichuan-e-invoice', 'PLANNED', 'P21'],
    ['jiangxi-e-invoice', 'PLANNED', 'P21'],
    ['guangxi-housing-fund-access', 'BID_WON', 'P30'],
  ])('Where is it said that %s is %s?', async (application, status, paragraph) => {
    const found = await questions.one(
      `application(id: "application:${application}") { status statusAsOf facts(property: [STATUS]) { value basis evidence { locator } } }`,
    );
    expect(found).toEqual({
      status,
      statusAsOf: '2020-03',
      facts: [{ value: status, basis: 'STATED', evidence: [{ locator: paragraph }] }],
    });
  });

  const events = async (application: string): Promise<Event[]> =>
    (
      await questions.one<{ events: Event[] }>(
        `application(id: "application:${application}") { events { kind date { edtf earliest latest } } }`,
      )
    ).events;

  test.each([
    ['xiongan-construction-tender', 'INTRODUCED', '2017', '2017-01-01', '2017-12-31'],
    ['haikou-deposit-proof', 'BUILT', '2018', '2018-01-01', '2018-12-31'],
    ['guangxi-housing-fund-access', 'BID_WON', '2019-06', '2019-06-01', '2019-06-30'],
    ['beijing-directory-chain', 'LAUNCHED', '2019-10', '2019-10-01', '2019-10-31'],
    ['changyi-business-system', 'LAUNCHED', '2020-01', '2020-01-01', '2020-01-31'],
    ['mawei-epidemic-control', 'LAUNCHED', '2020-02', '2020-02-01', '2020-02-29'],
    ['huicheng-instant-approval', 'LAUNCHED', '2020-02', '2020-02-01', '2020-02-29'],
    ['jinan-health-code', 'LAUNCHED', '2020-03', '2020-03-01', '2020-03-31'],
    ['jiangxi-e-licence', 'LAUNCH_PLANNED', '2020-41', '2020-07-01', '2020-12-31'],
  ])('What happened to %s, and when?', async (application, kind, edtf, earliest, latest) => {
    expect(await events(application)).toEqual([{ kind, date: { edtf, earliest, latest } }]);
  });

  it('Of how many applications is any date known? Nine', async () => {
    const { nodes } = await questions.one<Rows<Ref & { events: Event[] }>>(
      'applications { nodes { id events { kind date { edtf } } } }',
    );
    expect(nodes.filter(({ events }) => events.some(({ date }) => date !== null))).toHaveLength(9);
  });

  it('Which applications have a launch with a date? Five: an award, a building or an introduction is no launch', async () => {
    const { nodes } = await questions.one<Rows<Ref & { launched: { edtf: string } | null }>>(
      'applications(orderBy: { field: LAUNCHED }) { nodes { id launched { edtf } } }',
    );
    expect(keys(nodes.filter(({ launched }) => launched !== null))).toEqual([
      'beijing-directory-chain',
      'changyi-business-system',
      'huicheng-instant-approval',
      'mawei-epidemic-control',
      'jinan-health-code',
    ]);
  });

  it('What is planned, and for when?', async () => {
    const { nodes } = await questions.one<Rows<Ref & { events: Event[] }>>(
      'applications(filter: { status: [PLANNED] }) { nodes { id events { kind date { edtf } } } }',
    );
    const dates = nodes.map(({ events }) => events.map(({ kind, date }) => `${kind} ${date?.edtf ?? '?'}`));
    expect(keys(nodes)).toEqual(['jiangxi-e-invoice', 'jiangxi-e-licence', 'sichuan-e-invoice']);
    expect(dates[1]).toEqual(['LAUNCH_PLANNED 2020-41']);
    expect([...(dates[0] ?? []), ...(dates[2] ?? [])].filter((event) => !event.endsWith('?'))).toEqual([]);
  });

  it('Has what was planned for the second half of 2020 been launched? Nobody says so', async () => {
    const found = await questions.one('application(id: "application:jiangxi-e-licence") { status launched { edtf } }');
    expect(found).toEqual({ status: 'PLANNED', launched: null });
  });

  it('In what order did the dated things happen?', async () => {
    const ordered = await questions.list('applications(orderBy: { field: FIRST_EVENT }, first: 9)');
    expect(ordered).toEqual([
      'xiongan-construction-tender',
      'haikou-deposit-proof',
      'guangxi-housing-fund-access',
      'beijing-directory-chain',
      'changyi-business-system',
      'huicheng-instant-approval',
      'mawei-epidemic-control',
      'jinan-health-code',
      'jiangxi-e-licence',
    ]);
  });

  it('And backwards, with ties turned too and the undated still last?', async () => {
    const ordered = await questions.list('applications(orderBy: { field: FIRST_EVENT, direction: DESC }, first: 10)');
    expect(ordered.slice(0, 4)).toEqual([
      'jiangxi-e-licence',
      'jinan-health-code',
      'mawei-epidemic-control',
      'huicheng-instant-approval',
    ]);
    expect(ordered.slice(8)).toEqual(['xiongan-construction-tender', 'zhuzhou-data-audit']);
  });

  test.each(['ASC', 'DESC'])(
    'Do applications of unknown status come last, ordered by status %s?',
    async (direction) => {
      const { nodes } = await questions.one<Rows<{ status: string }>>(
        `applications(orderBy: { field: STATUS, direction: ${direction} }) { nodes { status } }`,
      );
      const known = ['ONLINE', 'BID_WON', 'PLANNED'];
      const expected = [...(direction === 'ASC' ? known : known.reverse()), 'UNKNOWN'];
      expect([...new Set(nodes.map(({ status }) => status))]).toEqual(expected);
      expect(nodes.slice(16).every(({ status }) => status === 'UNKNOWN')).toBe(true);
    },
  );

  it('Is the status unknown where no fact says it?', async () => {
    expect(await questions.count('applications(filter: { unknown: [STATUS] })')).toBe(22);
    expect(await questions.count('applications(filter: { known: [STATUS] })')).toBe(16);
  });
});
