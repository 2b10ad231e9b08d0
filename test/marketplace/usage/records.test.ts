import { expect } from 'chai';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { recordProblem } from '../../../src/marketplace/usage/check-record.js';
import { readRecord } from '../../../src/marketplace/usage/read-record.js';
import {
  readRecords,
  type RecordOfLine,
  type RecordsFormat,
} from '../../../src/marketplace/usage/reading/read-records.js';
import { usageDeadlines } from '../../../src/marketplace/usage/usage-deadlines.js';
import { momentOf, readUsageTime, usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { readUsageValue } from '../../../src/marketplace/usage/usage-value.js';

const NOW = new Date('2022-08-09T09:10:00Z');

describe('usage values', () => {
  const good: Array<[written: string, value: string]> = [
    ['99.12', '99.12'],
    ['0.1', '0.1'],
    ['007.50', '7.5'],
    ['12.0000', '12'],
    ['+3', '3'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.30000000', '0.3'],
  ];
  for (const [written, value] of good) {
    it(`reads ${written} as ${value}`, () => expect(readUsageValue(written)).to.deep.equal({ value }));
  }

  const bad: Array<[written: string, problem: string]> = [
    ['0.00', 'usage_value is 0, it must be more'],
    ['-1', 'usage_value is "-1", which is not a decimal number such as 12.5'],
    ['1e3', 'usage_value is "1e3", which is not a decimal number such as 12.5'],
    ['1,5', 'usage_value is "1,5", which is not a decimal number such as 12.5 (write a point, not a comma)'],
    ['0.12345', 'usage_value is "0.12345", which has 5 decimals, 4 at most'],
    ['123456789012345678901', 'usage_value is "123456789012345678901"…, which has 21 characters, 20 at most'],
  ];
  for (const [written, problem] of bad) {
    it(`refuses ${written}`, () =>
      expect(String((readUsageValue(written) as { problem: unknown }).problem)).to.equal(problem));
  }

  it('keeps every exact decimal', () => {
    const decimal = fc.tuple(fc.bigInt(1n, 99_999_999n), fc.integer({ max: 4, min: 0 }));
    fc.assert(
      fc.property(decimal, ([digits, places]) => {
        const scaled = String(digits).padStart(places + 1, '0');
        const text = places === 0 ? scaled : `${scaled.slice(0, -places)}.${scaled.slice(-places)}`;
        const read = readUsageValue(text) as { value: string };
        const [whole, decimals = ''] = read.value.split('.') as [string, string?];
        expect(BigInt(whole + decimals.padEnd(places, '0'))).to.equal(digits);
      }),
    );
  });
});

describe('usage times', () => {
  const good: Array<[written: string, value: string]> = [
    ['20220809T091000Z', '20220809T091000Z'],
    ['2022-08-09T09:10:00Z', '20220809T091000Z'],
    ['2022-08-09T17:10:00+08:00', '20220809T091000Z'],
    ['2022-08-09t09:10:59.999z', '20220809T091059Z'],
  ];
  for (const [written, value] of good) {
    it(`reads ${written}`, () => expect(readUsageTime(written, 'begin_time')).to.deep.equal({ value }));
  }

  for (const written of [
    '2022-08-09T09:10:00',
    '2022-08-09',
    '20220230T000000Z',
    '20220809T246000Z',
    '1660036200',
    '',
  ]) {
    it(`refuses ${JSON.stringify(written)}`, () =>
      expect(readUsageTime(written, 'begin_time')).to.have.property('problem'));
  }

  it('goes there and back', () => {
    const seconds = fc.integer({ max: 4_000_000_000, min: 0 });
    fc.assert(fc.property(seconds, (time) => momentOf(usageTime(new Date(time * 1000))) === time * 1000));
  });
});

describe('a usage record', () => {
  const written = {
    begin_time: '20220809T080000Z',
    end_time: '20220809T090000Z',
    instance_id: '7f141bf1-aec8-4859-8323-fb3a8ad50721',
    usage_value: '99.12',
  };

  it('gets a number made of its instance and times, and the time of now', () => {
    expect(readRecord(written, NOW)).to.deep.equal({
      record: {
        beginTime: '20220809T080000Z',
        endTime: '20220809T090000Z',
        instanceId: '7f141bf1-aec8-4859-8323-fb3a8ad50721',
        meteringSn: 'b50620857b2a0efb3f2d40f93658fa04',
        productId: undefined,
        recordTime: '20220809T091000Z',
        relatePkgInstance: undefined,
        usageValue: '99.12',
      },
    });
  });

  it('names all that is wrong at once', () => {
    const read = readRecord({ begin_time: 'now', metering_sn: 'x'.repeat(65), usage_value: '0' }, NOW);
    expect(JSON.parse(JSON.stringify(read))).to.deep.equal({
      problems: [
        'instance_id is missing',
        'begin_time is "now", which is not a time such as 20220809T091000Z or 2022-08-09T09:10:00Z',
        'end_time is missing',
        `metering_sn has over 64 characters: "${'x'.repeat(40)}"…`,
        'usage_value is 0, it must be more',
      ],
    });
  });

  const times: Array<[begin: string, end: string, code: string | undefined]> = [
    ['20220809T080000Z', '20220809T090000Z', undefined],
    ['20220809T091000Z', '20220809T091000Z', undefined],
    ['20220719T091000Z', '20220809T090000Z', undefined],
    ['20220719T090959Z', '20220809T090000Z', 'TOO_OLD'],
    ['20220809T090001Z', '20220809T090000Z', 'TIMES_REVERSED'],
    ['20220809T080000Z', '20220809T091001Z', 'IN_THE_FUTURE'],
  ];
  for (const [begin, end, code] of times) {
    it(`from ${begin} to ${end} is ${code ?? 'good'} at 09:10 of 9 August`, () => {
      const read = readRecord({ ...written, begin_time: begin, end_time: end }, NOW);
      if (!('record' in read)) throw new Error(read.problems.join(','));
      expect(recordProblem(read.record, NOW)?.code).to.equal(code);
    });
  }

  it('has deadlines', () => {
    const iso = (end: string) =>
      Object.fromEntries(
        Object.entries(usageDeadlines(end)).map(([name, date]) => [name, (date as Date).toISOString()]),
      );
    expect(iso('20220809T090000Z')).to.deep.equal({
      daily: '2022-08-10T00:15:00.000Z',
      dailyLatest: '2022-08-10T01:00:00.000Z',
      hourly: '2022-08-09T11:00:00.000Z',
    });
    expect(iso('20220810T000000Z').daily, 'midnight ends the day before').to.equal(
      '2022-08-10T00:15:00.000Z',
    );
  });
});

describe('a file of usage records', () => {
  const read = async (format: RecordsFormat, ...pieces: Array<Buffer | string>) => {
    const found: RecordOfLine[] = [];
    const options = { format, name: 'usage', now: NOW };
    for await (const one of readRecords(Readable.from(pieces), options)) found.push(one);
    return found.map((one) =>
      'record' in one
        ? `${one.line}: ${one.record.instanceId} ${one.record.usageValue}`
        : `${one.line}: ${one.problems.join('; ')}`,
    );
  };
  const failing = async (format: RecordsFormat, text: string) =>
    read(format, text).then(
      () => expect.fail('it was read'),
      ({ code, message, place }) => `${code} ${place}: ${message}`,
    );

  it('is CSV with named columns in any order, quotes, a byte order mark and CRLF', async () => {
    const csv =
      '\u{FEFF}usage_value,Instance_ID , begin_time,end_time\r\n1.50,"a,1",20220809T080000Z,2022-08-09T17:00:00+08:00\r\n\r\n0,b,20220809T080000Z,\r\n';
    const bytes = Buffer.from(csv);
    const expected = ['2: a,1 1.5', '4: end_time is missing; usage_value is 0, it must be more'];
    expect(await read('csv', bytes)).to.deep.equal(expected);
    expect(await read('csv', ...[...bytes].map((byte) => Buffer.from([byte])))).to.deep.equal(expected);
  });

  it('is JSON with an object a line, whose numbers stay as they are written', async () => {
    const line = (rest: string) =>
      `{"instance_id":"é1","begin_time":"20220809T080000Z","end_time":"20220809T090000Z",${rest}}\n`;
    const bytes = Buffer.from(
      `${line('"usage_value":0.10')}\n${line('"usage_value":12345678901234567.25')}${line('"usage_value":"2","colour":1')}nonsense\n[]`,
    );
    const read1 = await read('ndjson', ...[...bytes].map((byte) => Buffer.from([byte])));
    expect(read1.map((one) => one.replace(/not JSON: .*/, 'not JSON'))).to.deep.equal([
      '1: é1 0.1',
      '3: é1 12345678901234567.25',
      '4: colour is not a member of a usage record',
      '5: it is not JSON',
      '6: it is not a JSON object',
    ]);
  });

  it('is refused when it is something else', async () => {
    expect(await failing('csv', 'instance,begin_time\n')).to.equal(
      'USAGE_COLUMNS usage:1:1: There is no column named "instance" in usage records.',
    );
    expect(await failing('csv', 'instance_id,begin_time,end_time\n')).to.equal(
      'USAGE_COLUMNS usage:1:1: There is no column usage_value.',
    );
    expect(await failing('csv', `instance_id,begin_time${','.repeat(70_000)}`)).to.equal(
      'USAGE_FILE usage:1:1: This is not a CSV file of usage records: the line is over 64 KB, so it is not a usage record.',
    );
    expect(await failing('csv', '"instance_id,begin_time\na,b\n')).to.equal(
      'USAGE_FILE usage:1:1: This is not a CSV file of usage records: a quote in the header is not closed, or in the middle of a name: "\\"instance_id,begin_time".',
    );
    expect(await failing('ndjson', '')).to.equal(
      'USAGE_EMPTY usage: There is nothing to import: the input is empty.',
    );
    expect(await failing('csv', 'instance_id,begin_time,end_time,usage_value\n\n,,,\n')).to.equal(
      'USAGE_EMPTY usage: There is nothing to import: the input names its columns, but has no records.',
    );
  });
});
