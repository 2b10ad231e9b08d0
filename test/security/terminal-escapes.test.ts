import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo, type KooRun } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { typeOnTerminal } from '../support/type-on-terminal.js';
import { HOSTILE, inYaml, wrongIn } from './hostile-names.js';

const COLOURS = { FORCE_COLOR: '1', NO_COLOR: '' };
/** File names have no slash. */
const FILE = HOSTILE.replaceAll('/', '').replaceAll('\\', '');

async function run(cwd: string, ...call: string[]): Promise<KooRun> {
  return runKoo(call, { cwd, env: COLOURS });
}

function expectHarmless({ stderr, stdout }: KooRun): void {
  expect(wrongIn({ colours: true, text: stdout }), 'stdout').to.deep.equal([]);
  expect(wrongIn({ colours: true, text: stderr }), 'stderr').to.deep.equal([]);
}

describe('names that would steer the terminal', () => {
  const newFolder = temporaryFolders();

  /** A project whose package, template and file names are hostile. */
  async function hostileProject(): Promise<string> {
    const folder = await sampleProject(await newFolder());
    await writeFile(path.join(folder, 'package', `${FILE}.txt`), 'text\n');
    await mkdir(path.join(folder, 'package', `d${FILE}`));
    await writeFile(path.join(folder, 'package', `d${FILE}`, 'inner.txt'), 'text\n');
    await writeFile(
      path.join(folder, 'template/more.tf.json'),
      JSON.stringify({
        output: { [HOSTILE]: { description: HOSTILE, value: '${data.x.y}' } },
        provider: { [HOSTILE]: {} },
        resource: { [HOSTILE]: { [HOSTILE]: { count: 2, name: HOSTILE } } },
        variable: { [HOSTILE]: { default: HOSTILE, description: HOSTILE, type: 'string' } },
      }),
    );
    return folder;
  }

  it('in files and templates are shown, and not obeyed', async () => {
    const folder = await hostileProject();
    for (const call of [
      ['asset', 'list'],
      ['asset', 'list', '--flat'],
      ['asset', 'list', '--why', `package/${FILE}.txt`],
      ['asset', 'check'],
      ['template', 'inspect'],
      ['template', 'graph'],
      ['template', 'graph', '--format', 'mermaid'],
      ['template', 'lint'],
      ['template', 'lint', '--format', 'markdown'],
      ['template', 'lint', '--format', 'sarif'],
      ['plan'],
    ])
      expectHarmless(await run(folder, ...call));
  });

  it('in the entries of an archive are shown, and not obeyed', async function () {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'in'));
    await writeFile(path.join(folder, 'in', `${FILE}.txt`), 'text\n');
    const { error } = spawnSync('tar', ['-czf', '../a.tar.gz', '.'], { cwd: path.join(folder, 'in') });
    if (error) return this.skip();
    const printed = await run(folder, 'asset', 'inspect', 'a.tar.gz');
    expect(printed.stdout).to.include('\\u001b[31m');
    expectHarmless(printed);
  });

  it('in a receipt of a stranger are shown, and not obeyed', async () => {
    const folder = await sampleProject(await newFolder());
    expect((await run(folder, 'publish')).code).to.equal(0);
    const file = path.join(folder, '.koo/receipt.local.json');
    const receipt = JSON.parse(await readFile(file, 'utf8')) as unknown;
    await writeFile(file, JSON.stringify(hostile(receipt)));
    for (const call of [
      ['status'],
      ['plan'],
      ['product', 'show'],
      ['rollback', '--list'],
      ['handoff', 'list'],
    ])
      expectHarmless(await run(folder, ...call));
  });

  it('in koo.yaml are refused with their place', async () => {
    const folder = await sampleProject(await newFolder());
    const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
    for (const [name, text] of [
      ['product.name', manifest.replace('Sample shop', inYaml(HOSTILE))],
      ['specs[0].name', manifest.replace('Basic', inYaml(HOSTILE))],
      ['assets[0].version', manifest.replace('V1.0', inYaml('V1\n+ forged'))],
    ] as const) {
      await writeFile(path.join(folder, 'koo.yaml'), text);
      const printed = await run(folder, 'plan');
      expect(printed.code).to.equal(2);
      expect(printed.stderr).to.include(name).and.to.include('one line, without control characters');
      expectHarmless(printed);
    }
  });

  it('in arguments, flags and the environment are shown, and not obeyed', async () => {
    const folder = await newFolder();
    for (const call of [
      [HOSTILE],
      ['asset', HOSTILE],
      ['asset', 'inspect', HOSTILE],
      ['explain', HOSTILE],
      ['template', 'lint', HOSTILE],
      ['template', 'lint', `--${HOSTILE}`],
      ['plan', '--target', HOSTILE],
      ['order', 'get', HOSTILE, '--site', HOSTILE],
      ['asset', 'list', '--json', HOSTILE],
    ])
      expectHarmless(await run(folder, ...call));
    expectHarmless(await runKoo(['doctor'], { cwd: folder, env: { ...COLOURS, KOO_CA_FILE: HOSTILE } }));
  });

  it('are the same data in JSON, in which nothing steers', async () => {
    const folder = await hostileProject();
    const listed = await run(folder, 'asset', 'list', '--json');
    expectHarmless(listed);
    expect(listed.stdout).to.include('\\u009b');
    const [{ files }] = (JSON.parse(listed.stdout) as { assets: [{ files: Array<{ path: string }> }] })
      .assets;
    expect(files.map((file) => file.path)).to.include(`${FILE}.txt`);
    const inspected = await run(folder, 'template', 'inspect', '--json');
    expectHarmless(inspected);
    const { variables } = JSON.parse(inspected.stdout) as { variables: Array<{ name: string }> };
    expect(variables.map(({ name }) => name)).to.include(HOSTILE);
    const linted = await run(folder, 'template', 'lint', '--format', 'json');
    expectHarmless(linted);
    const { findings } = JSON.parse(linted.stdout) as { findings: Array<{ address?: string }> };
    expect(findings.some(({ address }) => address?.includes(HOSTILE))).to.equal(true);
  });

  it('do not get through a terminal, where koo clears its own lines and asks', async function () {
    const folder = await hostileProject();
    for (const call of [
      ['asset', 'pack'],
      ['template', 'lint'],
      ['template', 'inspect'],
      ['publish'],
      ['--help'],
      ['plan', HOSTILE],
    ]) {
      const shown = await typeOnTerminal(call, [], { cwd: folder, env: { ...COLOURS, CI: '' } });
      if (!shown) return this.skip();
      expect(shown.screen).to.not.equal('');
      expect(wrongIn({ colours: true, terminal: true, text: shown.screen }), call.join(' ')).to.deep.equal(
        [],
      );
    }
  });

  it('have no colour taken from koo itself', async () => {
    const folder = await hostileProject();
    const { stdout } = await run(folder, 'template', 'lint');
    expect(stdout).to.match(/\u001B\[33m\u001B\[1m\w+\u001B\[22m\u001B\[39m/);
  });
});

/** Every text that is shown, and no schema binds to a form. */
function hostile(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => hostile(item, name));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hostile(item, key)]));
  return typeof value === 'string' && ['id', 'name', 'template', 'version'].includes(name)
    ? `${value}${HOSTILE}`
    : value;
}
