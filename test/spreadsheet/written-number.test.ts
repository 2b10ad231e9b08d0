import { expect } from 'chai';
import fc from 'fast-check';
import { writtenNumber } from '../../src/spreadsheet/written-number.js';

describe('the text of an amount', () => {
  for (const [text, number] of [
    ['5', '5'],
    ['1,234.50', '1234.50'],
    ['￥1,234.50', '1234.50'],
    ['¥ 1 234 567.8', '1234567.8'],
    ['１，２３４．５０', '1234.50'],
    ['（￥1,234.50）', '-1234.50'],
    ['(1,234.50)', '-1234.50'],
    ['$(5.00)', '-5.00'],
    ['-5', '-5'],
    ['－5', '-5'],
    ['\u22125', '-5'],
    ['5-', '-5'],
    ['CNY 5.00-', '-5.00'],
    ['-¥5', '-5'],
    ['¥-5', '-5'],
    ['+3', '3'],
    ['100元', '100'],
    ['人民币 100.00 元', '100.00'],
    ['USD 12.3456789012345678901234', '12.3456789012345678901234'],
    ['12.3 eur', '12.3'],
    ['12345678901234567890', '12345678901234567890'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['-0.00', '0.00'],
    ['6%', '0.06'],
    ['12.5 ％', '0.125'],
    ['-100%', '-1.00'],
    ['1.5E-2', '0.015'],
    ['1.5e+3', '1500'],
    ['\u00A01\u00A0234\u3000', '1234'],
  ] as const)
    it(`${JSON.stringify(text)} is ${number}`, () => {
      expect(writtenNumber(text)).to.equal(number);
    });

  for (const text of [
    '',
    ' ',
    '-',
    '.',
    '%',
    '元',
    '1,23',
    '1,2345',
    '12,34,567',
    '1.234,56',
    '1,234 567',
    '1 23',
    '--5',
    '-5-',
    '(-5)',
    '(5',
    '5)',
    '((5))',
    '5%%',
    '¥¥5',
    '1.2.3',
    '12abc',
    'abc',
    '5²',
    '½',
    '①',
    '1e999',
    '0x10',
    'NaN',
    'Infinity',
    '2026-10-01',
    '10:30',
    '5/月',
    `${'9'.repeat(300)}`,
  ])
    it(`${JSON.stringify(text.slice(0, 20))} is not a number`, () => {
      expect(writtenNumber(text)).to.equal(undefined);
    });

  it('is exact, however it is written', () => {
    const digits = fc.bigInt({ max: 10n ** 30n, min: 0n });
    fc.assert(
      fc.property(digits, fc.nat(20), fc.boolean(), (value, places, isNegative) => {
        const padded = String(value).padStart(places + 1, '0');
        const whole = padded.slice(0, padded.length - places);
        const decimals = padded.slice(padded.length - places);
        const plain = decimals === '' ? whole : `${whole}.${decimals}`;
        const grouped = plain.replace(/^\d+/, (all) => all.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
        const expected = isNegative && value !== 0n ? `-${plain}` : plain;
        const forms = isNegative
          ? [`-${grouped}`, `(¥${grouped})`, `${plain}-`, `（${grouped}）元`]
          : [grouped, `￥${plain}`, `${plain} CNY`];
        for (const form of forms) expect(writtenNumber(form), form).to.equal(expected);
      }),
    );
  });

  it('never fails', () => {
    const character = fc.constantFrom(...'0123456789.,-+()%￥¥$元（）−－ Ee\u3000CNYUSD\uD83D');
    const texts = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(writtenNumber(text) ?? '0').to.match(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
      }),
      { numRuns: 2000 },
    );
  });
});
