import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parseMillionths, writtenMillionths } from '../../../src/ledger/values/money.js';
import { nextPeriod, parsePeriod, periodOf } from '../../../src/ledger/values/period.js';
import { parseTime } from '../../../src/ledger/values/written-time.js';

describe('amounts of the books', () => {
  for (const [text, value] of [
    ['0', 0n],
    ['-0.00', 0n],
    ['1234.5', 1_234_500_000n],
    ['+7', 7_000_000n],
    ['-0.000001', -1n],
    ['0001.50000000', 1_500_000n],
    ['9223372036854.775807', 9_223_372_036_854_775_807n],
    ['-9223372036854.775808', -9_223_372_036_854_775_808n],
    ['9223372036854.775808', undefined],
    ['-9223372036854.775809', undefined],
    ['99999999999999999999', undefined],
    ['0.0000001', undefined],
    ['1,234', undefined],
    ['1e3', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['', undefined],
    [' 1', undefined],
    ['１', undefined],
  ] as const)
    it(`reads ${JSON.stringify(text)} as ${value}`, () => {
      expect(parseMillionths(text)).to.equal(value);
    });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ max: 2n ** 63n - 1n, min: -(2n ** 63n) }), (value) => {
        const text = writtenMillionths(value);
        expect(parseMillionths(text)).to.equal(value);
        expect(text).to.match(/^-?(?:0|[1-9]\d*)(?:\.\d{0,5}[1-9])?$/);
      }),
    );
    expect([-1_234_500_000n, 1n, 7_000_000n, 0n].map((value) => writtenMillionths(value))).to.deep.equal([
      '-1234.5',
      '0.000001',
      '7',
      '0',
    ]);
  });

  it("adds up to the last digit as Python's decimal does", function () {
    const amounts = fc
      .sample(fc.bigInt({ max: 10n ** 15n, min: -(10n ** 15n) }), { numRuns: 5000, seed: 15 })
      .map((value) => writtenMillionths(value));
    const script = `import sys
from decimal import Decimal, getcontext
getcontext().prec = 60
print(format(sum((Decimal(line) for line in sys.stdin.read().split()), Decimal(0)).normalize(), 'f'))`;
    const python = spawnSync('python3', ['-c', script], { encoding: 'utf8', input: amounts.join('\n') });
    if (python.error) return this.skip();
    const sum = amounts.reduce((total, text) => total + parseMillionths(text)!, 0n);
    expect(writtenMillionths(sum)).to.equal(python.stdout.trim());
  });
});

describe('times of the books', () => {
  for (const [text, time, zone = '+08:00'] of [
    ['2026-10-01 08:00:00', '2026-10-01T00:00:00Z'],
    ['2026-10-01 08:00', '2026-10-01T00:00:00Z'],
    ['2026/10/1', '2026-09-30T16:00:00Z'],
    ['2026.10.1 8:05', '2026-10-01T00:05:00Z'],
    ['20261001', '2026-09-30T16:00:00Z'],
    ['20261001080000', '2026-10-01T00:00:00Z'],
    ['20261001T080000Z', '2026-10-01T08:00:00Z'],
    ['2020-09-28 09:00:00 GMT+08:00', '2020-09-28T01:00:00Z', '+00:00'],
    ['2020-09-28 09:00:00 UTC+8', '2020-09-28T01:00:00Z', '+00:00'],
    ['2020-09-28 09:00:00 +0530', '2020-09-28T03:30:00Z'],
    ['2026-10-01T08:00:00.123+08:00', '2026-10-01T00:00:00Z', 'Z'],
    ['2026-10-01T08:00:00Z', '2026-10-01T08:00:00Z'],
    ['2026-10-01T08:00:00-03:00', '2026-10-01T11:00:00Z'],
    ['2026年10月1日 8:00', '2026-10-01T00:00:00Z'],
    ['2026年10月01日8时30分', '2026-10-01T00:30:00Z'],
    ['2026年10月1日', '2026-09-30T16:00:00Z'],
    ['２０２６－１０－０１　０８：００：００', '2026-10-01T00:00:00Z'],
    ['2026-10-01 24:00:00', '2026-10-01T16:00:00Z'],
    ['2024-02-29 00:00:00', '2024-02-28T16:00:00Z'],
    [' 2026-10-01 08:00:00\t', '2026-10-01T00:00:00Z'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-10-01 25:00:00', undefined],
    ['2026-10-01 24:00:01', undefined],
    ['2026-10-01 08:61', undefined],
    ['2026-10-01-02', undefined],
    ['2026-10-01 08:00:00 CST', undefined],
    ['10/01/2026', undefined],
    ['202610', undefined],
    ['123456789012', undefined],
    ['46296.5', undefined],
    ['', undefined],
    ['0'.repeat(100), undefined],
  ] as Array<[string, string | undefined, string?]>)
    it(`reads ${JSON.stringify(text)} in ${zone} as ${time}`, () => {
      expect(parseTime(text, zone)).to.equal(time);
    });
});

describe('periods of the books', () => {
  for (const [text, period] of [
    ['201901', '201901'],
    ['2019-09', '201909'],
    ['2026年10月', '202610'],
    ['2026/10', '202610'],
    ['2026.1', '202601'],
    [' ２０２６年１月 ', '202601'],
    ['202613', undefined],
    ['2026-00', undefined],
    ['20261001', undefined],
    ['2026', undefined],
    ['', undefined],
  ] as const)
    it(`reads ${JSON.stringify(text)} as ${period}`, () => {
      expect(parsePeriod(text)).to.equal(period);
    });

  it('begin at midnight in their zone, and follow each other', () => {
    expect(periodOf('2026-09-30T15:59:59Z', '+08:00')).to.equal('202609');
    expect(periodOf('2026-09-30T16:00:00Z', '+08:00')).to.equal('202610');
    expect(periodOf('2026-01-01T02:59:59Z', '-03:00')).to.equal('202512');
    expect(nextPeriod('202612')).to.equal('202701');
    expect(nextPeriod('202609')).to.equal('202610');
  });
});
