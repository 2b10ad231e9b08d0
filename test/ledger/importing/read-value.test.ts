import { expect } from 'chai';
import { textOf } from '../../../src/i18n/message.js';
import { type FieldReading, readTerm, readValue } from '../../../src/ledger/importing/read-value.js';
import type { Cell } from '../../../src/spreadsheet/table-file.js';

type Kind = NonNullable<Cell>['kind'];

const READING: Record<string, FieldReading> = {
  id: { field: 'orderId', kind: 'orders', type: 'text', zone: '+08:00' },
  money: { field: 'amount', kind: 'orders', type: 'money', zone: '+08:00' },
  name: { field: 'productName', kind: 'orders', type: 'text', zone: '+08:00' },
  period: { field: 'period', kind: 'bills', type: 'period', zone: '+08:00' },
  rate: { field: 'feeShare', kind: 'transactions', percent: true, type: 'decimal', zone: '+08:00' },
  share: { field: 'feeShare', kind: 'transactions', type: 'decimal', zone: '+08:00' },
  time: { field: 'createdAt', kind: 'orders', type: 'time', zone: '+08:00' },
};

const CELLS: ReadonlyArray<readonly [keyof typeof READING, Kind, string, string]> = [
  ['id', 'number', '123456789012345', '123456789012345'],
  ['id', 'number', '1234567890123450000', 'damagedNumber'],
  ['id', 'number', '1234567890123456789', '1234567890123456789'],
  ['id', 'text', '1234567890123450000', '1234567890123450000'],
  ['id', 'text', '1.23E+15', 'damagedNumber'],
  ['id', 'text', '12E15', '12E15'],
  ['id', 'error', '#REF!', 'errorCell'],
  ['id', 'text', 'a\0b', 'notText'],
  ['id', 'text', 'a\uD800', 'notText'],
  ['id', 'text', '-', 'nothing'],
  ['name', 'text', '不涉及', '不涉及'],
  ['name', 'boolean', 'TRUE', 'TRUE'],
  ['money', 'number', '0.1', '100000'],
  ['money', 'text', '（1,234.50）', '-1234500000'],
  ['money', 'text', '１２．５', '12500000'],
  ['money', 'text', '--', 'nothing'],
  ['money', 'text', 'N/A', 'nothing'],
  ['money', 'date', '2026-10-01T00:00:00', 'notNumber'],
  ['money', 'boolean', 'TRUE', 'notNumber'],
  ['money', 'error', '=A1+B1', 'errorCell'],
  ['share', 'text', '15%', '150000'],
  ['share', 'number', '0.15', '150000'],
  ['share', 'number', '15', '150000'],
  ['share', 'number', '1', '1000000'],
  ['share', 'text', '-', 'nothing'],
  ['rate', 'number', '15', '150000'],
  ['rate', 'number', '0.5', '5000'],
  ['rate', 'text', '15%', '150000'],
  ['period', 'number', '202610', '202610'],
  ['period', 'text', '2026年10月', '202610'],
  ['period', 'date', '2026-10-01T00:00:00', '202610'],
  ['period', 'text', '2026-10-01', 'notPeriod'],
  ['period', 'text', '202613', 'notPeriod'],
  ['time', 'date', '2026-10-01T08:00:00', '2026-10-01T00:00:00Z'],
  ['time', 'text', '20261001080000', '2026-10-01T00:00:00Z'],
  ['time', 'number', '20261001080000', '2026-10-01T00:00:00Z'],
  ['time', 'number', '45931.3333', 'notTime'],
  ['time', 'text', '2020-09-28 09:00:00 GMT+08:00', '2020-09-28T01:00:00Z'],
];

describe('a cell', () => {
  for (const [reading, kind, text, expected] of CELLS) {
    it(`${reading}: ${kind} ${JSON.stringify(text)} is ${expected}`, () => {
      const read = readValue({ kind, text }, text, READING[reading]!);
      expect('problem' in read ? read.problem.key : String(read.value ?? 'nothing')).to.equal(expected);
      if ('problem' in read) expect(textOf(read.problem, 'en')).to.not.equal('');
    });
  }

  it('may have a number with its unit', () => {
    expect(
      ['12个月', '1 年', '30 days', '12', '12 parsecs', '个月'].map((text) => readTerm(text)),
    ).to.deep.equal([
      { count: 12_000_000n, unit: 'month' },
      { count: 1_000_000n, unit: 'year' },
      { count: 30_000_000n, unit: 'day' },
      undefined,
      undefined,
      undefined,
    ]);
  });
});
