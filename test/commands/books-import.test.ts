import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validate as isColumns } from '#validators/output-bill-columns';
import { validate as isImport } from '#validators/output-books-import';
import { runKoo } from '../support/run-koo.js';

const PRODUCT = 'product: {id: OFFI1, name: Demo, access: saas} # the product\n';

describe('import commands', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'koo-import-'));
  });
  afterEach(() => rmSync(cwd, { force: true, recursive: true }));

  const write = (name: string, ...lines: string[]): void =>
    writeFileSync(path.join(cwd, name), `${lines.join('\n')}\n`);
  const koo = (...words: string[]) => runKoo(words, { cwd });

  it('show how a file is read, and write nothing', async () => {
    write(
      'orders.csv',
      '订单列表',
      '订单号,订单状态,实付金额(元),备注',
      'CS1,处理中,"1,234.50",x',
      '合计,,1234.50,',
    );
    const { code, stdout } = await koo('order', 'import', 'orders.csv', '--dry-run');
    expect(code).to.equal(0);
    expect(stdout.split('\n').map((line) => line.trimEnd())).to.deep.equal([
      'orders.csv: 1 row to import (orders).',
      '',
      '  Headings in row 2, 1 row, read as orders:',
      '  column  heading       read as              known    values',
      '  A       订单号        orderId              guess    CS1',
      '  B       订单状态      state                guess    processing',
      '  C       实付金额(元)  amount, CNY          guess    1234.5',
      '  D       备注          (stored as it came)  unknown  x',
      '',
      stdout.split('\n')[9],
      '  Not data: row 4 (a total).',
      '  Nothing was imported (--dry-run).',
      '',
    ]);
    expect(existsSync(path.join(cwd, '.koo'))).to.equal(false);
  });

  it('tell of each file by itself, in both languages, and end with the worst code', async () => {
    write('good.csv', '订单号,订单状态,下单时间', 'CS1,已完成,2026-10-01');
    write('bad.csv', '订单号,订单状态,下单时间', 'CS2,已完成,2026-13-01');
    const english = await koo('order', 'import', 'bad.csv', 'good.csv');
    expect(english.code).to.equal(1);
    expect(english.stdout).to.equal(
      [
        'bad.csv: 1 row cannot be read. Nothing of the file was imported.',
        '    row 2, column C (下单时间), "2026-13-01": not a time, as in 2026-10-01 08:00:00',
        '  → Correct the file or export it again, or import the other rows: --skip-wrong',
        'good.csv: 1 new row, 0 changed, 0 known (orders).',
        '  As of 2026-10-01 00:00:00 +08:00 (the latest time in its rows).',
        '  Times that name no zone were read as +08:00; --zone names another one.',
        '',
      ].join('\n'),
    );

    const chinese = await koo('order', 'import', 'bad.csv', 'none.csv', '--lang', 'zh');
    expect(chinese.code).to.equal(3);
    expect(chinese.stdout).to.equal(
      [
        'bad.csv：有 1 行无法读取，该文件未导入任何内容。',
        '    第 2 行 C 列（下单时间）“2026-13-01”：不是时间，格式应如 2026-10-01 08:00:00',
        '  → 请改正文件或重新导出；如只导入其余行，请加 --skip-wrong',
        'none.csv：未导入。',
        '',
      ].join('\n'),
    );
    expect(chinese.stderr).to.include('none.csv');

    const json = await koo('order', 'import', 'bad.csv', 'none.csv', 'good.csv', '--json');
    expect(json.code).to.equal(3);
    const object = JSON.parse(json.stdout) as { files: Array<{ imported?: boolean }> };
    expect(isImport(object), JSON.stringify(isImport.errors)).to.equal(true);
    expect(object.files.map(({ imported }) => imported)).to.deep.equal([false, undefined, true]);
  });

  it('name the command for a file of another kind', async () => {
    write('orders.csv', '订单号,订单状态,下单时间', 'CS1,已完成,2026-10-01');
    const { code, stderr } = await koo('bill', 'import', 'orders.csv');
    expect(code).to.equal(2);
    expect(stderr).to.include(
      'orders.csv contains a list of orders (headings in row 1). [IMPORT_WRONG_KIND]',
    );
    expect(stderr).to.include('Import it with: koo order import orders.csv');
  });

  const CALLS: ReadonlyArray<readonly [string[], string]> = [
    [['--column', '单据'], 'IMPORT_COLUMN_FORM'],
    [['--column', '单据=order'], 'IMPORT_UNKNOWN_FIELD'],
    [['--zone', 'Mars'], 'IMPORT_ZONE_FORM'],
    [['--currency', 'XYZ'], 'IMPORT_CURRENCY_FORM'],
    [['--as-of', 'today'], 'IMPORT_AS_OF_FORM'],
    [['--column', '单据=orderId', '--save-columns'], 'IMPORT_NO_MANIFEST'],
  ];
  for (const [flags, code] of CALLS) {
    it(`refuse ${flags.join(' ')}`, async () => {
      write('orders.csv', '单据,订单状态', 'CS1,已完成');
      const run = await koo('order', 'import', 'orders.csv', ...flags);
      expect(run.code).to.equal(2);
      expect(run.stderr).to.include(`[${code}]`);
    });
  }

  it('write columns to koo.yaml, and read them from there the next time', async () => {
    write('koo.yaml', PRODUCT.trimEnd(), '', 'books:', '  zone: "+08:00" # Beijing', '', '# the end');
    write('orders.csv', '单据,进度: 日,订单状态', 'CS1,2026-10-01,已完成');
    const columns = ['--column', '单据=orderId', '--column', '进度: 日=paidAt'];
    const saved = await koo('order', 'import', 'orders.csv', ...columns, '--save-columns');
    expect(saved.stdout).to.include('The columns were written to koo.yaml.');
    expect(readFileSync(path.join(cwd, 'koo.yaml'), 'utf8')).to.equal(
      `${PRODUCT}
books:
  zone: "+08:00" # Beijing
  columns:
    orders:
      单据: orderId
      "进度: 日": paidAt

# the end
`,
    );
    const again = await koo('order', 'import', 'orders.csv');
    expect(again.code).to.equal(0);
    expect(again.stdout).to.include('0 new rows, 0 changed, 1 known');
  });

  it('leave a koo.yaml alone that is written in one line, and say what to add', async () => {
    write('koo.yaml', PRODUCT.trimEnd(), 'books: {zone: "+08:00"}');
    write('orders.csv', '单据,订单状态', 'CS1,已完成');
    const run = await koo('order', 'import', 'orders.csv', '--column', '单据=orderId', '--save-columns');
    expect(run.code).to.equal(2);
    expect(run.stderr).to.include('[MANIFEST_STYLE]');
    expect(run.stderr).to.include('单据: orderId');
    expect(readFileSync(path.join(cwd, 'koo.yaml'), 'utf8')).to.equal(`${PRODUCT}books: {zone: "+08:00"}\n`);
  });

  it('list the headings that koo knows', async () => {
    const { code, stdout } = await koo('bill', 'columns', '--kind', 'all', '--json');
    expect(code).to.equal(0);
    const object = JSON.parse(stdout) as { columns: Array<{ heading: string; origin: string }> };
    expect(isColumns(object), JSON.stringify(isColumns.errors)).to.equal(true);
    expect(object.columns.filter(({ origin }) => origin === 'documented')).to.have.length(21);

    const chinese = await koo('bill', 'columns', '--lang', 'zh');
    expect(chinese.stdout).to.match(/结算金额\(USD\) +官方文档 +https:\/\/support\.huaweicloud\.com\//);
    expect(chinese.stdout).to.include('其他类型：--kind orders');
  });
});
