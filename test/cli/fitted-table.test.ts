import { expect } from 'chai';
import { fittedTable } from '../../src/cli/terminal/fitted-table.js';

const COLUMNS = [
  { heading: 'Order' },
  { drop: 2, heading: '商品', min: 6 },
  { drop: 1, heading: 'Note', min: 4 },
  { heading: 'Amount', isRight: true },
];

describe('fittedTable', () => {
  it('is as wide as its texts where they fit, numbers to the right, without empty columns', () => {
    const rows = [
      ['CS1', '应用', '', '1.00'],
      ['CS22', 'x', '', '-10.00'],
    ];
    expect(fittedTable(COLUMNS, rows, 80)).to.equal(
      ['Order  商品  Amount', 'CS1    应用    1.00', 'CS22   x     -10.00'].join('\n'),
    );
  });

  it('cuts the widest texts between characters of two columns, then leaves columns out', () => {
    const rows = [['CS2207261447AUY4H', '应用交付管理平台', 'a note of many words', '1,234.50 CNY']];
    expect(fittedTable(COLUMNS, rows, 60)).to.equal(
      [
        'Order              商品          Note                 Amount',
        'CS2207261447AUY4H  应用交付管…   a note of ma…  1,234.50 CNY',
      ].join('\n'),
    );
    expect(fittedTable(COLUMNS, rows, 44)).to.equal(
      ['Order              Note               Amount', 'CS2207261447AUY4H  a note of …  1,234.50 CNY'].join(
        '\n',
      ),
    );
  });

  it('escapes what would begin a line of its own, and is wider than told where nothing may be cut', () => {
    expect(fittedTable(COLUMNS, [['A\nB', '', '', '1']], 5)).to.equal('Order     Amount\nA\\u000aB       1');
  });
});
