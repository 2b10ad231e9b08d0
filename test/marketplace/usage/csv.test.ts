import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import {
  type FileForm,
  type ReadRecordsOptions,
  readRecords,
  type RecordOfLine,
} from '../../../src/marketplace/usage/reading/read-records.js';
import { packageRoot } from '../../../src/platform/package-root.js';

const NOW = new Date('2022-08-09T09:10:00Z');
const HEADER = 'instance_id,begin_time,end_time,usage_value';
const TIMES = '20220809T080000Z,20220809T090000Z';
const PYTHON = spawnSync('python3', ['--version']).status === 0;

interface Outcome {
  records: Array<{ instance: string; number: string; value: string }>;
  problems: string[];
  form: FileForm | undefined;
}

async function readBytes(
  pieces: Iterable<Uint8Array>,
  options: Partial<ReadRecordsOptions> = {},
): Promise<Outcome> {
  const found: Outcome = { form: undefined, problems: [], records: [] };
  const onForm = (form: FileForm) => void (found.form = form);
  const all: AsyncIterable<RecordOfLine> = readRecords(Readable.from(pieces), {
    name: 'usage.csv',
    now: NOW,
    onForm,
    ...options,
  });
  for await (const one of all) {
    if ('problems' in one) found.problems.push(`${one.line}: ${one.problems.join('; ')}`);
    else {
      const { instanceId, meteringSn, usageValue } = one.record;
      found.records.push({ instance: instanceId, number: meteringSn, value: usageValue });
    }
  }

  return found;
}

const read = (text: Buffer | string, options?: Partial<ReadRecordsOptions>) =>
  readBytes([Buffer.from(text as string)], options);

const failing = (bytes: Buffer | string) =>
  read(bytes).then(
    () => expect.fail('it was read'),
    ({ code, kind, message, place }) => `${kind} ${code} ${place}: ${message}`,
  );

describe('a CSV file of usage records', () => {
  it('loses one record to one bad row among 5,000, whatever is wrong with it', async () => {
    const bad: Array<[row: string, problem: string]> = [
      [`a,${TIMES},1,2`, 'it has 5 values for 4 columns; the first without a column is "2"'],
      ['a,20220809T080000Z', 'it has 2 values for 4 columns; end_time has none'],
      [`"a,${TIMES},1`, `the quote in instance_id is not closed in this line: "\\"a"`],
      [
        `x"a",${TIMES},1`,
        'instance_id has a quote in the middle of its value: "x\\"a\\"" (quote the whole value, and double each quote in it)',
      ],
      [
        `"a"x,${TIMES},1`,
        'instance_id has a quote in the middle of its value: "\\"a\\"x" (quote the whole value, and double each quote in it)',
      ],
      [
        `a,${TIMES},"1,5"`,
        'usage_value is "1,5", which is not a decimal number such as 12.5 (write a point, not a comma)',
      ],
      [`${'a'.repeat(70_000)},${TIMES},1`, 'the line is over 64 KB, so it is not a usage record'],
      [`\u{7}a,${TIMES},1`, 'instance_id contains characters that cannot be sent: "\\u0007a"'],
    ];
    for (const [row, problem] of bad) {
      for (const at of [0, 2500, 4999]) {
        const rows = Array.from({ length: 5000 }, (_, number) =>
          number === at ? row : `i${number},${TIMES},1`,
        );
        const found = await read(`${HEADER}\n${rows.join('\n')}\n`);
        expect(found.problems, row.slice(0, 80)).to.deep.equal([`${at + 2}: ${problem}`]);
        expect(found.records.length).to.equal(4999);
      }
    }
  });

  it('has commas, semicolons or tabs, and a line of Excel that says so', async () => {
    const rows = (separator: string) => `${HEADER}\r\na,${TIMES},1.5\r\n`.replaceAll(',', separator);
    for (const separator of [',', ';', '\t']) {
      const found = await read(rows(separator));
      expect(found.records.map(({ value }) => value)).to.deep.equal(['1.5']);
      expect(found.form).to.deep.equal({ encoding: 'utf-8', format: 'csv', separator });
      expect((await read(`sep=${separator}\r\n${rows(separator)}`)).form).to.deep.equal(found.form);
    }

    expect((await read(rows(';').replace('1.5', '1,5'))).problems).to.deep.equal([
      '2: usage_value is "1,5", which is not a decimal number such as 12.5 (write a point, not a comma)',
    ]);
  });

  it('may have empty columns and rows at its end, as Excel leaves them', async () => {
    const found = await read(`${HEADER},,\na,${TIMES},1,,\n,,,,,\n\nb,${TIMES},2\nc,${TIMES},3,,x\n`);
    expect(found.records.map(({ value }) => value)).to.deep.equal(['1', '2']);
    expect(found.problems).to.deep.equal([
      '6: it has 6 values for 4 columns; the first without a column is ""',
    ]);
  });

  it('ends its lines with LF, CRLF or CR, wherever the pieces end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from([HEADER, `a,${TIMES},1`, `b,${TIMES},2`, ''].join(end));
      const found = await readBytes([...bytes].map((byte) => Uint8Array.of(byte)));
      expect(
        found.records.map(({ instance }) => instance),
        JSON.stringify(end),
      ).to.deep.equal(['a', 'b']);
    }
  });

  it('is read by its byte order mark, or by its bytes', async () => {
    const csv = `${HEADER},metering_sn\na,${TIMES},1,用量-甲乙丙丁\n`;
    const utf16le = Buffer.from(csv, 'utf16le');
    const utf16be = Buffer.from(utf16le).swap16();
    // Written by iconv -t GBK.
    const gbk = Buffer.concat([
      Buffer.from(csv.slice(0, csv.indexOf('用'))),
      Buffer.from('d3c3c1bf2dbcd7d2d2b1fbb6a10a', 'hex'),
    ]);
    for (const [bytes, encoding] of [
      [Buffer.from(csv), 'utf-8'],
      [Buffer.from(`\u{FEFF}${csv}`), 'utf-8'],
      [utf16le, 'utf-16le'],
      [Buffer.concat([Buffer.from('fffe', 'hex'), utf16le]), 'utf-16le'],
      [utf16be, 'utf-16be'],
      [Buffer.concat([Buffer.from('feff', 'hex'), utf16be]), 'utf-16be'],
      [gbk, 'gb18030'],
    ] as const) {
      for (const pieces of [[bytes], [...bytes].map((byte) => Uint8Array.of(byte))]) {
        const found = await readBytes(pieces);
        expect(found.records.map(({ number }) => number)).to.deep.equal(['用量-甲乙丙丁']);
        expect(found.form?.encoding).to.equal(encoding);
      }
    }
  });

  it('finds GB18030 also where its first character comes after megabytes', async () => {
    const many = `i,${TIMES},1\n`.repeat(50_000);
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER},metering_sn\n${many.replaceAll('1\n', '1,n\n')}a,${TIMES},1,`),
      Buffer.from('d3c3c1bf0a', 'hex'),
    ]);
    const found = await readBytes([bytes]);
    expect(found.records.at(-1)?.number).to.equal('用量');
    expect(found.form?.encoding).to.equal('gb18030');
  });

  it('is not guessed at where two encodings fit, or none', async () => {
    const row = (hex: string) =>
      Buffer.concat([
        Buffer.from(`${HEADER},metering_sn\na,${TIMES},1,`),
        Buffer.from(hex, 'hex'),
        Buffer.from('\n'),
      ]);
    const unclear = (why: string) =>
      `usage USAGE_ENCODING usage.csv: The encoding of the file is not clear: ${why}`;
    const two = unclear('its few characters beyond ASCII are valid in several encodings.');
    // é in UTF-8, 茅 in GB18030.
    expect(await failing(row('c3a9'))).to.equal(two);
    // Müller in Windows-1252, M黮ler in GBK.
    expect(await failing(row('4dfc6c6c6572'))).to.equal(two);
    expect(await failing(row('e92c'))).to.equal(
      unclear('it is valid neither in UTF-8 nor in GB18030 (GBK).'),
    );
    const numbers = async (hex: string, encoding: ReadRecordsOptions['encoding']) =>
      (await read(row(hex), { encoding })).records.map(({ number }) => number);
    expect(await numbers('c3a9', 'utf-8')).to.deep.equal(['é']);
    expect(await numbers('c3a9', 'gb18030')).to.deep.equal(['茅']);
    expect(await numbers('4dfc6c6c6572', 'windows-1252')).to.deep.equal(['Müller']);
  });

  it('loses one record to bytes that are not of its encoding', async () => {
    const good = Buffer.from(`b,${TIMES},1,用量\n`);
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER},metering_sn\n`),
      good,
      Buffer.from(`c,${TIMES},1,`),
      Buffer.from('e794ff0a', 'hex'),
      Buffer.from(`d,${TIMES},1,用\n`),
    ]);
    const found = await read(bytes);
    expect(found.records.map(({ number }) => number)).to.deep.equal(['用量', '用']);
    expect(found.problems.map((one) => one.replaceAll('\u{FFFD}', '?'))).to.deep.equal([
      '3: metering_sn has bytes that are not valid in the encoding of the file: "??"',
    ]);
  });

  it('is not a workbook, nor a list', async () => {
    expect(await failing(Buffer.from('504b030414000600', 'hex'))).to.equal(
      'usage USAGE_FILE usage.csv: This is an Excel workbook, not a text file.',
    );
    expect(await failing('[\n {"instance_id":"a"}\n]')).to.equal(
      'usage USAGE_FILE usage.csv:1:1: This is a JSON list, not one object a line.',
    );
    for (const nothing of ['', '\u{FEFF}', ' \r\n\n'])
      expect(await failing(nothing)).to.equal(
        'usage USAGE_EMPTY usage.csv: There is nothing to import: the input is empty.',
      );
  });

  it('holds its memory, however long it is and its lines are', async () => {
    const row = Buffer.from(`i,${TIMES},1\n`.repeat(1000));
    function* long(): Generator<Buffer> {
      yield Buffer.from(`${HEADER}\n`);
      for (let count = 0; count < 300; count += 1) yield row;
      for (let count = 0; count < 1000; count += 1) yield Buffer.alloc(64 * 1024, 'x');
    }

    const before = process.memoryUsage().rss;
    let count = 0;
    let peak = 0;
    let problem = '';
    for await (const one of readRecords(Readable.from(long()), { name: 'x', now: NOW })) {
      count += 1;
      if (count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      if ('problems' in one) problem = one.problems.join(';');
    }

    expect(count).to.equal(300_001);
    expect(problem).to.equal('the line is over 64 KB, so it is not a usage record');
    expect((Math.max(peak, process.memoryUsage().rss) - before) / 1024 / 1024).to.be.below(160);
  });

  it('reads what Python writes, in each encoding and form (needs python3)', async function () {
    if (!PYTHON) this.skip();
    const hanzi = [...'用量话单编号实例云商店按需计费甲乙丙丁年月日时分秒，。（）测试数据'];
    const id = fc
      .array(fc.constantFrom(...hanzi, ...'abcXYZ019-_.:,;"\' \t', '㐀', '𠀀'), {
        maxLength: 20,
        minLength: 1,
      })
      .map((characters) => characters.join('').trim().replaceAll(/\s/g, ' '))
      .filter((text) => text !== '');
    const value = fc
      .tuple(fc.nat(9_999_999), fc.integer({ max: 9999, min: 1 }))
      .map(([whole, rest]) => `${whole}.${rest}5`.replace(/(\.\d{4})\d*$/, '$1'));
    const aCase = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      encoding: fc.constantFrom('gb18030', 'utf-8', 'utf-8-sig', 'utf-16'),
      end: fc.constantFrom('\n', '\r\n'),
      quoteAll: fc.boolean(),
      records: fc.array(fc.tuple(id, id, value), { maxLength: 30, minLength: 1 }),
    });
    const cases = fc.sample(aCase, { numRuns: 400, seed: 13 }).map((one) => ({
      ...one,
      // A file that is certain: what a few characters leave open is a test of its own.
      records: [...one.records, ['用量话单编号', '云商店按需计费', '1.5'] as [string, string, string]],
    }));
    const input = cases.map(({ records, ...form }) => ({
      ...form,
      rows: [
        ['instance_id', 'metering_sn', 'usage_value', 'begin_time', 'end_time'],
        ...records.map((record) => [...record, '20220809T080000Z', '20220809T090000Z']),
      ],
    }));
    const script = path.join(packageRoot(), 'test/marketplace/usage/csv-by-python.py');
    const { stderr, stdout } = spawnSync('python3', [script], {
      encoding: 'utf8',
      input: JSON.stringify(input),
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stderr).to.equal('');
    const files = (JSON.parse(stdout) as string[]).map((text) => Buffer.from(text, 'base64'));
    for (const [at, { delimiter, encoding, records }] of cases.entries()) {
      const size = 1 + (at % 97);
      const bytes = files[at]!;
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, piece) =>
        bytes.subarray(piece * size, (piece + 1) * size),
      );
      const found = await readBytes(pieces);
      const what = `${at} ${encoding} ${JSON.stringify(records)}`;
      expect(found.problems, what).to.deep.equal([]);
      expect(
        found.records.map(({ instance, number }) => [instance, number]),
        what,
      ).to.deep.equal(records.map(([instance, number]) => [instance, number]));
      expect(found.form?.separator, what).to.equal(delimiter);
      expect(found.form?.encoding, what).to.equal(
        { 'utf-16': 'utf-16le', 'utf-8-sig': 'utf-8' }[encoding as string] ?? encoding,
      );
    }
  });

  it('takes any bytes, and ends with records, problems or an error of its own', async () => {
    const csv = Buffer.from(
      `${HEADER},metering_sn\na,${TIMES},1,用量\n"b",${TIMES},2,"x""y"\nc;d,${TIMES},3,z\n`,
    );
    const changed = fc
      .array(fc.tuple(fc.nat(csv.length - 1), fc.nat(255)), { maxLength: 12 })
      .map((changes) => {
        const bytes = Buffer.from(csv);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    const anyBytes = fc.oneof(changed, fc.uint8Array({ maxLength: 300 }));
    const sizes = fc.integer({ max: 50, min: 1 });
    await fc.assert(
      fc.asyncProperty(anyBytes, sizes, async (bytes, size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const outcome = (way: Iterable<Uint8Array>) =>
          readBytes(way).then(
            (found) => JSON.stringify(found),
            ({ code, message }) => `${code} ${message}`,
          );
        const whole = await outcome([bytes]);
        expect(whole).to.match(/^(?:\{|USAGE_(?:COLUMNS|EMPTY|ENCODING|FILE) )/);
        expect(await outcome(pieces), 'in pieces').to.equal(whole);
      }),
      { numRuns: 3000 },
    );
  });
});
