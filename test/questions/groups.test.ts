import { key, Questions, type Ref, type Rows } from './asking.js';

interface Ground {
  via: string;
  supplier: Ref;
  application: Ref | null;
  place: Ref | null;
}

interface Service {
  place: Ref;
  via: string;
  applicationCount: number;
  statementCount: number;
  grounds: Ground[];
}

describe('groups and their members', () => {
  const questions = Questions.ofThisFile();

  const serves = async (supplier: string, via: string): Promise<Service[]> =>
    (
      await questions.one<{ serves: Rows<Service> }>(
        `supplier(id: "supplier:${supplier}") { serves(via: [${via}]) { nodes { place { id } via applicationCount
        statementCount grounds { via supplier { id } application { id } place { id } } } } }`,
      )
    ).serves.nodes;
  const places = async (supplier: string, via: string): Promise<string[]> =>
    (await serves(supplier, via)).map(({ place }) => key(place.id));
  const domains = async (supplier: string, via: string): Promise<string[]> =>
    (
      await questions.one<{ activities: Rows<{ domain: Ref }> }>(
        `supplier(id: "supplier:${supplier}") { activities(via: [${via}]) { nodes { domain { id } } } }`,
      )
    ).activities.nodes.map(({ domain }) => key(domain.id));

  const aliPlaces = ['cn-133100', 'cn-320400', 'cn-330100', 'cn-460100', 'cn-500000'];
  const tencentPlaces = ['cn-440100', 'cn-530000', 'cn-820000'];

  test.each([
    ['does Ant Blockchain serve itself', 'ant-blockchain', 'OWN', ['cn-460100']],
    ['does Ant Blockchain serve as a member of its group', 'ant-blockchain', 'GROUP', aliPlaces],
    ['do members of Ant Blockchain serve', 'ant-blockchain', 'MEMBER', []],
    ['does Alibaba Health serve itself', 'ali-health', 'OWN', []],
    ['does Alibaba Health serve as a member of its group', 'ali-health', 'GROUP', aliPlaces],
    ['does the Alibaba group serve', 'alibaba', 'OWN', aliPlaces],
    ['do members of the Alibaba group serve by records of their own', 'alibaba', 'MEMBER', ['cn-460100']],
    ['does the Alibaba group serve through a group above it', 'alibaba', 'GROUP', []],
    ['does the Tencent group serve', 'tencent', 'OWN', tencentPlaces],
    ['do members of the Tencent group serve by records of their own', 'tencent', 'MEMBER', []],
    ['does WeBank serve itself', 'webank', 'OWN', []],
    ['does WeBank serve as a member of its group', 'webank', 'GROUP', tencentPlaces],
    ['does Fangxin serve itself', 'fangxin', 'OWN', ['cn-440100', 'cn-530000']],
    ['does Fangxin serve through its parent, of which nothing is said', 'fangxin', 'GROUP', []],
    ['does Jincai Hulian serve itself', 'jincai-hulian', 'OWN', []],
    ['does Jincai Hulian serve through its subsidiary', 'jincai-hulian', 'MEMBER', ['cn-440100', 'cn-530000']],
    ['does the Alibaba group serve in no way at all', 'alibaba', '', []],
  ])('Which places %s?', async (_, supplier, via, expected) => {
    expect(await places(supplier, via)).toEqual(expected);
  });

  it('Whose record is it when Ant Blockchain is said to serve Changzhou?', async () => {
    const changzhou = (await serves('ant-blockchain', 'GROUP')).find(({ place }) => place.id === 'place:cn-320400');
    const alibaba = { id: 'supplier:alibaba' };
    expect(changzhou?.grounds).toEqual([
      { via: 'GROUP', supplier: alibaba, application: null, place: { id: 'place:cn-320400' } },
    ]);
  });

  it('Is Haikou one row for Ant Blockchain, nearest ground first, when its group counts too?', async () => {
    const haikou = (await serves('ant-blockchain', 'OWN, GROUP')).filter(({ place }) => place.id === 'place:cn-460100');
    expect(haikou).toMatchObject([{ via: 'OWN', applicationCount: 1, statementCount: 1 }]);
    expect(haikou[0]?.grounds.map(({ via }) => via)).toEqual(['OWN', 'GROUP']);
  });

  it('By which application does Ant Blockchain serve Haikou?', async () => {
    const [haikou] = await serves('ant-blockchain', 'OWN');
    expect(haikou?.grounds).toMatchObject([{ application: { id: 'application:haikou-deposit-proof' } }]);
    expect(haikou).toMatchObject({ applicationCount: 1, statementCount: 0 });
  });

  it('Is a statement about the group held once, on the group?', async () => {
    const facts = await questions.one<Rows<{ subject: Ref }>>(
      'facts(filter: { property: [SERVES] }) { nodes { subject { id } } }',
    );
    const about = facts.nodes.map(({ subject }) => key(subject.id)).sort();
    expect(about).toEqual([...Array<string>(5).fill('alibaba'), ...Array<string>(3).fill('tencent')]);
  });

  test.each([
    [
      'does the Alibaba group work',
      'alibaba',
      'OWN',
      ['citizen-services', 'digital-identity', 'judicial', 'real-estate'],
    ],
    ['does Ant Blockchain work itself', 'ant-blockchain', 'OWN', ['real-estate']],
    [
      'does Ant Blockchain work by its group',
      'ant-blockchain',
      'GROUP',
      ['citizen-services', 'digital-identity', 'judicial', 'real-estate'],
    ],
    ['do members of the Alibaba group work', 'alibaba', 'MEMBER', ['real-estate']],
    ['does the Tencent group work', 'tencent', 'OWN', ['digital-identity', 'judicial', 'tax']],
    ['does WeBank work itself', 'webank', 'OWN', []],
    ['does WeBank work by its group', 'webank', 'GROUP', ['digital-identity', 'judicial', 'tax']],
    ['does Jincai Hulian work by its subsidiary', 'jincai-hulian', 'MEMBER', ['tax']],
    ['does China Telecom work', 'china-telecom', 'OWN', ['digital-identity']],
    ['does ZTE work', 'zte', 'OWN', ['base-platform', 'digital-identity']],
    ['does China Cyber Security work', 'china-cyber-security', 'OWN', ['base-platform']],
    ['does Huaxin Yongdao work', 'huaxin-yongdao', 'OWN', ['real-estate']],
    ['does Dareway work', 'dareway', 'OWN', ['base-platform', 'digital-identity']],
    ['does Xunlei work', 'xunlei', 'OWN', ['digital-identity']],
    ['does Zhongxiang Bit work, whose platforms have no domain', 'zhongxiang-bit', 'OWN', []],
  ])('In which domains %s?', async (_, supplier, via, expected) => {
    expect(await domains(supplier, via)).toEqual(expected);
  });

  it('Is a place never joined with a domain that is said in the same breath?', async () => {
    const { activities } = await questions.one<{ activities: Rows<{ grounds: Ground[] }> }>(
      'supplier(id: "supplier:tencent") { activities { nodes { grounds { via supplier { id } application { id } place { id } } } } }',
    );
    const grounds = activities.nodes.flatMap((activity) => activity.grounds);
    expect(grounds).toHaveLength(3);
    expect(grounds.filter(({ place, application }) => place !== null || application !== null)).toEqual([]);
  });

  it('Where is Tencent based, and does it serve that place?', async () => {
    const { basedIn } = await questions.one<{ basedIn: Ref[] }>('supplier(id: "supplier:tencent") { basedIn { id } }');
    expect(basedIn).toEqual([{ id: 'place:cn-440300' }]);
    expect(await places('tencent', 'OWN, GROUP, MEMBER')).not.toContain('cn-440300');
  });

  it('Which other firms have a base? None', async () => {
    expect(await questions.count('facts(filter: { property: [BASED_IN] })')).toBe(1);
  });

  test.each([
    ['alibaba', ['ali-health', 'ant-blockchain']],
    ['tencent', ['webank']],
    ['jincai-hulian', ['fangxin']],
    ['huaxin-yongdao', []],
  ])('Who are the members of %s?', async (group, expected) => {
    const { members } = await questions.one<{ members: Ref[] }>(`supplier(id: "supplier:${group}") { members { id } }`);
    expect(members.map(({ id }) => key(id))).toEqual(expected);
  });

  it('Which applications are of the Alibaba group? Only the one in Haikou', async () => {
    const filter = '{ suppliers: { some: { group: ["supplier:alibaba"] } } }';
    expect(await questions.list(`applications(filter: ${filter})`)).toEqual(['haikou-deposit-proof']);
  });

  it('How many provinces does each supplier serve itself?', async () => {
    interface Counted extends Ref {
      provinceCount: number;
    }
    const { nodes } = await questions.one<Rows<Counted>>('suppliers { nodes { id provinceCount } }');
    const serving = nodes.filter(({ provinceCount }) => provinceCount > 0);
    expect(Object.fromEntries(serving.map(({ id, provinceCount }) => [key(id), provinceCount]))).toEqual({
      alibaba: 5,
      'ant-blockchain': 1,
      'china-cyber-security': 1,
      dareway: 1,
      fangxin: 2,
      'huaxin-yongdao': 2,
      newland: 1,
      tencent: 3,
      'xian-future-intl': 1,
      xunlei: 1,
      'zhongxiang-bit': 2,
    });
  });
});
