import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What koo opens by itself, or because it is named, and a call that does. `FILE` stands for it in the call. */
const OPENED: Array<[name: string, call: string[], env?: Record<string, string>]> = [
  ['koo.yaml', ['plan']],
  ['package/.kooignore', ['asset', 'list']],
  ['template/main.tf', ['template', 'lint', 'template']],
  ['.koo/receipt.local.json', ['status']],
  ['.koo/receipt.local.json', ['publish', '--yes']],
  ['.koo/publish.local.lock', ['publish', '--yes']],
  ['.koo/history/local.1.json', ['rollback', '--list']],
  ['.koo/local/endpoint.json', ['publish', '--yes']],
  ['.koo/local/credentials.json', ['publish', '--yes']],
  ['.koo/local/state.db', ['publish', '--yes']],
  ['.koo/usage-outbox.db', ['usage', 'status']],
  ['saved.plan', ['apply', 'FILE', '--yes']],
  ['faults.yaml', ['emulator', '--faults', 'FILE']],
  ['baseline.json', ['template', 'lint', 'template', '--baseline', 'FILE']],
  ['CHANGELOG.md', ['release', 'notes']],
  ['schema.json', ['catalog', 'import', 'FILE']],
  ['signing.pem', ['asset', 'pack'], { KOO_SIGNING_KEY_FILE: 'FILE' }],
  ['public.pem', ['asset', 'verify', '--key', 'FILE']],
  ['packages/SHA256SUMS', ['asset', 'verify', 'packages']],
  ['packages/a.zip', ['asset', 'verify', 'packages']],
  ['packages/a.zip.koo-package.json', ['asset', 'verify', 'packages']],
  ['packages/a.zip.sha256', ['asset', 'verify', 'packages']],
];

/** Far longer than a call takes, in milliseconds; a call that hangs is killed then. */
const HANGS = 40_000;

describe('in place of a file that koo opens', () => {
  const newFolder = temporaryFolders();

  async function run(
    name: string,
    call: string[],
    env: Record<string, string>,
    put: 'device' | 'pipe',
  ): Promise<KooRun> {
    const cwd = await sampleProject(await newFolder());
    const file = path.join(cwd, name);
    await mkdir(path.dirname(file), { recursive: true });
    await rm(file, { force: true });
    if (put === 'pipe') execFileSync('mkfifo', [file]);
    else await symlink('/dev/zero', file);
    const named = (text: string): string => (text === 'FILE' ? file : text);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await runKoo(
        call.map((word) => named(word)),
        {
          cwd,
          env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, named(value)])),
          onStart(child) {
            timer = setTimeout(() => child.kill('SIGKILL'), HANGS);
          },
        },
      );
    } finally {
      clearTimeout(timer);
    }
  }

  for (const [name, call, env = {}] of OPENED)
    it(`a pipe or /dev/zero as ${name} does not hold koo ${call.join(' ')}`, async () => {
      for (const put of ['pipe', 'device'] as const) {
        const { code, stderr } = await run(name, call, env, put);
        expect(code, `${put}: ${stderr}`).to.be.oneOf([0, 1, 2, 3]);
      }
    });
});
