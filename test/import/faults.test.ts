import { readFileSync } from 'node:fs';
import { canonical } from '../../src/import/row/canonical.js';
import { tables } from '../../src/import/row/tables.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { faultsOf, replacing, withCopy, type Edit } from '../support/changed-copy.js';

const lineOf = (file: string, text: string): number =>
  readFileSync(fromRoot(`seed/${file}`), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const LAST_ROW = /[^\n]*\n$/;

describe('a faulty data set', () => {
  test('is refused with the number of its faults, each with file, line, column and what was expected', async () => {
    const [message, ...faults] = await faultsOf({
      'suppliers.csv': replacing('INTERNET_GIANT', 'INTERNETGIANT'),
      'gaps.csv': replacing('2019,source', '2019-13,source'),
    });
    const line = lineOf('suppliers.csv', 'INTERNET_GIANT');
    expect(message).toBe('The data set in seed/ has 2 faults; nothing was loaded.');
    expect(faults).toEqual([
      expect.stringMatching(/^seed\/gaps\.csv:\d+ period: "2019-13" is not a date such as 2019, /),
      `seed/suppliers.csv:${line} categories: "INTERNETGIANT" is not one of STATE_OWNED, INTERNET_GIANT, LISTED, LISTED_SUBSIDIARY, HIGH_TECH, PRIVATE_TECH, BLOCKCHAIN`,
    ]);
  });

  const cases: [string, string, Edit, RegExp][] = [
    ['a missing file', 'claims.csv', () => null, /^seed\/claims\.csv is missing$/],
    ['a missing release', 'release.json', () => null, /^seed\/release\.json is missing or not of the form/],
    [
      'bad UTF-8',
      'domains.csv',
      (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]),
      /^seed\/domains\.csv:33 is not UTF-8/,
    ],
    [
      'an open quote',
      'gaps.csv',
      (text) => `${text}gap:x,"y\n`,
      /^seed\/gaps\.csv:\d+ is not CSV as RFC 4180 has it: /,
    ],
    [
      'a column too many',
      'domains.csv',
      replacing('nameEn', 'nameEn,nameFr'),
      /^seed\/domains\.csv:1 has a column too many: "nameFr"; expected are id, name, /,
    ],
    [
      'a column too few',
      'sources.csv',
      replacing('url,', ''),
      /^seed\/sources\.csv:1 lacks the column url; expected are id, title, /,
    ],
    [
      'a ragged row',
      'domains.csv',
      (text) => `${text}domain:x,y\n`,
      /^seed\/domains\.csv:33 has 2 cells; its header has 8$/,
    ],
    [
      'an id of no form',
      'domains.csv',
      replacing('domain:tax', 'domain:Tax'),
      /^seed\/domains\.csv:\d+ id: "domain:Tax" is not an id domain:key/,
    ],
    [
      'an id of another kind',
      'suppliers.csv',
      replacing('place:cn-440300', 'domain:tax'),
      /suppliers\.csv:\d+ basedIn: "domain:tax" is not an id place:key/,
    ],
    [
      'a reference to nothing',
      'suppliers.csv',
      replacing('place:cn-440300', 'place:cn-999999'),
      /suppliers\.csv:\d+ basedIn: place:cn-999999 is not in places\.csv$/,
    ],
    [
      'an unknown source',
      'domains.csv',
      replacing('source:hulianmaibo-2020', 'source:other'),
      /domains\.csv:\d+ source: source:other is not in sources\.csv$/,
    ],
    [
      'a row without evidence',
      'domains.csv',
      replacing('source:hulianmaibo-2020', ''),
      /domains\.csv:\d+ source: is empty, but every row needs it$/,
    ],
    [
      'a basis that is none',
      'domains.csv',
      replacing('STATED', 'SAID'),
      /domains\.csv:\d+ basis: "SAID" is not one of STATED, INFERRED, GENERAL_KNOWLEDGE$/,
    ],
    [
      'a part that is none',
      'applications.csv',
      replacing('CO_BUILDER 2020-02', 'HELPER 2020-02'),
      /applications\.csv:\d+ suppliers: "HELPER" is not one of BUILDER, /,
    ],
    [
      'a date that is none',
      'applications.csv',
      replacing('LAUNCHED 2019-10', 'LAUNCHED 2019-02-29'),
      /applications\.csv:\d+ events: "2019-02-29" is not a date such as /,
    ],
    [
      'an event without form',
      'applications.csv',
      replacing('LAUNCHED 2019-10', 'LAUNCHED in 2019'),
      /applications\.csv:\d+ events: "LAUNCHED in 2019" is not of the form "KIND \[DATE\]"$/,
    ],
    [
      'an invisible character',
      'suppliers.csv',
      replacing('阿里健康', '阿里\u200b健康'),
      /suppliers\.csv:\d+ name: .* is not plain text on one line/,
    ],
    [
      'a thing said twice in a list',
      'domains.csv',
      replacing('监管治理; 社会治理', '监管治理; 监管治理'),
      /domains\.csv:\d+ aliases: "监管治理" stands there twice$/,
    ],
    [
      'the same evidence twice',
      'domains.csv',
      (text) => text + (LAST_ROW.exec(text)?.[0] ?? ''),
      /domains\.csv:33 is the same evidence as line 32/,
    ],
    [
      'a source twice',
      'sources.csv',
      (text) => text + (LAST_ROW.exec(text)?.[0] ?? ''),
      /sources\.csv:5 id: source:hulianmaibo-2020 stands in line 4 already$/,
    ],
    [
      'a row that says nothing',
      'government-bodies.csv',
      replacing('最高人民法院', ''),
      /government-bodies\.csv:\d+ says nothing/,
    ],
    [
      'an entity without a name',
      'government-bodies.csv',
      replacing('最高人民法院', ''),
      /government-bodies\.csv:\d+ name: no row of body:supreme-peoples-court gives it one$/,
    ],
    [
      'a name without titled',
      'applications.csv',
      replacing('true', ''),
      /applications\.csv:\d+ titled: goes with name/,
    ],
    [
      'a field without a domain',
      'subdomains.csv',
      replacing('domain:judicial', ''),
      /subdomains\.csv:\d+ domain: no row of subdomain:arbitration gives it one$/,
    ],
    [
      'a field of another domain',
      'subdomains.csv',
      replacing('domain:judicial', 'domain:tax'),
      /applications\.csv:\d+ subdomain: subdomain:arbitration is a field of domain:tax, but application:guangzhou-arbitration-chain is of domain:judicial$/,
    ],
    [
      'a code that is not the id’s',
      'places.csv',
      replacing('DISTRICT,350105', 'DISTRICT,350104'),
      /places\.csv:\d+ adcode: 350104 is not the code in place:cn-350105$/,
    ],
    [
      'a place in a finer one',
      'places.csv',
      replacing('PROVINCE,350000,place:cn,', 'PROVINCE,350000,place:cn-350105,'),
      /places\.csv:\d+ parent: place:cn-350105 is a COUNTY, so place:cn-350000, a PROVINCE, cannot lie within it$/,
    ],
    [
      'a group within itself',
      'suppliers.csv',
      replacing('阿里巴巴,,,,,', '阿里巴巴,,,,supplier:ali-health,'),
      /suppliers\.csv:\d+ parent: by supplier:ali-health the firm would belong to itself$/,
    ],
    [
      'a pair on the larger id',
      'applications.csv',
      replacing(',application:hangzhou-notary-lottery,', ',application:beijing-e-invoice,'),
      /applications\.csv:\d+ possiblySameAs: a pair is written on the smaller of two different ids/,
    ],
    [
      'a claim said twice',
      'claims.csv',
      replacing('claim:domains-8,,,', 'claim:domains-8,,Once more.,'),
      /claims\.csv:\d+ statement: line \d+ says claim:domains-8 already/,
    ],
    [
      'a claim unsaid',
      'claims.csv',
      replacing('全国有14项司法应用', ''),
      /claims\.csv:\d+ statementZh: is empty, but claim:judicial-14 needs it$/,
    ],
    ['a number without a unit', 'claims.csv', replacing('53,departments', '53,'), /claims\.csv:\d+ unit: is empty/],
    [
      'a check that counts nothing',
      'claims.csv',
      replacing('APPLICATIONS,domain:judicial', ',domain:judicial'),
      /claims\.csv:\d+ counts: is empty, so domain would check nothing$/,
    ],
    [
      'a maximum below the minimum',
      'gaps.csv',
      replacing(',4,4,', ',4,3,'),
      /gaps\.csv:\d+ maximum: 3 is less than the minimum, 4$/,
    ],
  ];
  test.each(cases)('names %s', async (_, file, edit, fault) => {
    const [, ...faults] = await faultsOf({ [file]: edit });
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });

  test('is not blamed for references into a file that could not be read', async () => {
    const [message] = await faultsOf({ 'places.csv': () => null });
    expect(message).toBe('The data set in seed/ has 1 fault; nothing was loaded.');
  });
});

describe('another form of the same data', () => {
  const shuffled: Edit = (text) => {
    const [header = '', ...rows] = text.trimEnd().split('\n');
    return `\uFEFF${[header, ...rows.reverse()].join('\r\n')}\r\n\r\n`;
  };

  test('in other order, with a byte order mark, CRLF and blank lines, is the same data set', async () => {
    const seed = await readSeed(fromRoot('seed/'));
    const copy = await withCopy({ 'suppliers.csv': shuffled, 'places.csv': shuffled }, readSeed);
    expect(copy.checksum).toBe(seed.checksum);
    expect(copy.facts.map(({ key }) => key).sort()).toEqual(seed.facts.map(({ key }) => key).sort());
  });

  test('is brought into canonical form', () => {
    for (const table of tables) {
      const text = readFileSync(fromRoot(`seed/${table.file}`), 'utf8');
      expect(canonical(table, String(shuffled(text)))).toBe(text);
    }
  });

  test('differs as soon as a note differs', async () => {
    const seed = await readSeed(fromRoot('seed/'));
    const copy = await withCopy({ 'gaps.csv': replacing('No place is given', 'No place is named') }, readSeed);
    expect(copy.checksum).not.toBe(seed.checksum);
  });
});
