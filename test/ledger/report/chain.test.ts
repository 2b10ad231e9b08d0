import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fieldsOf, headingsOf } from '../../../src/ledger/columns/known-columns.js';
import { type StatementKind, STATEMENT_FILES } from '../../../src/emulator/statements/statement-files.js';
import { ACCESS_KEY, SellerServer } from '../../callback/stories/seller-server.js';
import { browsers, chromiumPath } from '../../support/browser.js';
import { inheritedEnvironment, KOO, runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('the files of the emulator’s statement', () => {
  for (const [kind, { headings }] of Object.entries(STATEMENT_FILES))
    it(`have headings that koo imports: ${kind}`, () => {
      const known = fieldsOf(kind as StatementKind).flatMap((field) =>
        headingsOf(kind as StatementKind, field).map(({ text }) => text),
      );
      // Each row says with it that it is invented: it is stored as it is.
      expect(headings.filter((heading) => !known.includes(heading))).to.deep.equal(['数据来源']);
    });
});

const suite = chromiumPath()
  ? 'from an order in the emulator’s page to a report of the books'
  : 'from an order in the emulator’s page to a report of the books (chromium is not installed)';

describe(suite, () => {
  const newFolder = temporaryFolders();
  const open = browsers();
  const children: ChildProcess[] = [];
  after(async () => {
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
  });

  async function startEmulator(cwd: string, callback: URL): Promise<string> {
    const child = spawn(process.execPath, [KOO, 'emulator', '--callback', callback.href, '--json'], {
      cwd,
      env: { ...inheritedEnvironment(), KOO_CALLBACK_KEY: ACCESS_KEY },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    while (!printed.includes('}')) await once(child.stdout, 'data');
    return (JSON.parse(printed) as { page: string }).page;
  }

  it('adds up, and does not where a fault was planted', async () => {
    const cwd = await newFolder();
    const server = await SellerServer.start();
    await mkdir(path.join(cwd, '.koo'), { mode: 0o700 });
    await writeFile(path.join(cwd, 'koo.yaml'), 'product: {id: OFFI1, name: Noteboard, access: saas}\n');
    const page = await startEmulator(cwd, server.url);
    const koo = async (code: number, ...call: string[]) => {
      const run = await runKoo(call, { cwd });
      expect(run.code, `${call.join(' ')}: ${run.stdout}${run.stderr}`).to.equal(code);
      return run;
    };

    const { page: view } = await open(`${page}#/orders/new`);
    const form = view.getByRole('form', { name: 'Place an order' });
    await form.getByLabel('Charging').selectOption('ON_DEMAND');
    await form.getByRole('button', { name: 'Place the order' }).click();
    await view.getByRole('heading', { level: 3, name: 'Order Open' }).waitFor();
    await koo(0, 'emulator', 'order', '--quantity', '3', '--periods', '2');
    const [instance] = [...server.instances.values()] as [string];
    const end = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
    await koo(0, 'usage', 'add', '--instance', instance, '--begin', end, '--end', end, '--value', '12.3456');
    await koo(0, 'usage', 'push', '--target', 'local');

    /** The outcome of reconciling a statement, on books of its own. */
    const reconciled = async (name: string, code: number, ...plant: string[]) => {
      await koo(0, 'emulator', 'statement', '--output', name, ...plant);
      const books = ['--books', `${name}.db`];
      const files = await readdir(path.join(cwd, name));
      const file = (kind: string) =>
        path.join(
          name,
          files.find((one) => one.includes(`-${kind}.`))!,
        );
      expect(files).to.have.length(5);
      await koo(0, 'order', 'import', file('orders'), ...books);
      await koo(0, 'books', 'import', file('usage'), ...books);
      await koo(0, 'transaction', 'import', file('transactions'), ...books);
      await koo(0, 'bill', 'import', file('bills'), file('bill-items'), ...books);
      const { stdout } = await koo(code, 'reconcile', ...books, '--json');
      return JSON.parse(stdout) as {
        checks: Array<{ status: string }>;
        differences: Array<{ rule: string }>;
      };
    };

    const whole = await reconciled('whole', 0);
    expect(whole.differences).to.deep.equal([]);
    expect(whole.checks.filter(({ status }) => status === 'passed').length).to.be.above(10);
    const faulty = await reconciled('faulty', 1, '--plant', 'missing,usage,total', '--format', 'xlsx');
    expect(faulty.differences.map(({ rule }) => rule).sort()).to.deep.equal([
      'books/bill-total',
      'books/missing-in-bill',
      'books/usage-quantity',
    ]);

    const { stdout } = await koo(0, 'report', '--books', 'faulty.db', '--lang', 'zh');
    expect(stdout).to.include('（3 处差异）');
    const html = await readFile(path.join(cwd, 'report.html'), 'utf8');
    expect(html)
      .to.include('books/missing-in-bill')
      .and.include('00000000000000000000000000000001')
      // Customers are shown by their ids, and not by their names.
      .and.not.include('koo-local-buyer');
    await server.stop();
  }).timeout(240_000);
});
