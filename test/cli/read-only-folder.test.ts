import { expect } from 'chai';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../src/platform/write-atomically.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Root may write everywhere; the home of the one who runs the tests is not to be read. */
const NOBODY = process.getuid?.() === 0 ? { gid: 65_534, uid: 65_534 } : {};
const KEEP_ELSEWHERE =
  "  → Or keep koo's own files elsewhere, if the project is to stay read-only: KOO_STATE_DIR=/ABSOLUTE/FOLDER\n";
const USER = { ...NOBODY, env: { HOME: '/nowhere' } };

describe('a folder that may not be written to', () => {
  const folder = temporaryFolders();

  async function project(): Promise<string> {
    const cwd = await sampleProject(await folder());
    await mkdir(path.join(cwd, '.koo'));
    await mkdir(path.join(cwd, 'dist'));
    for (const name of ['.koo', 'dist', '.']) await chmod(path.join(cwd, name), 0o555);
    return cwd;
  }

  for (const [call, file] of [
    [['release', 'bump'], 'koo.yaml'],
    [['asset', 'pack', '--out', 'dist'], 'dist/sample-shop-V1_0.zip'],
    [['plan'], '.koo/publish.local.lock'],
  ] as const) {
    it(`is told of koo ${call.join(' ')} with the file that was to be written, and its folder`, async () => {
      const cwd = await project();
      const place = path.join(cwd, file);
      const { code, stderr } = await runKoo([...call], { cwd, ...USER });
      expect(stderr).to.equal(
        `error Access is denied: ${place} [NOT_ALLOWED]
  at ${place}
  → Check its permissions and owner, and those of its folder ${path.dirname(place)}.
${file.startsWith('.koo') ? KEEP_ELSEWHERE : ''}`,
      );
      expect(code).to.equal(3);
    });
  }

  it('is enough to see that there is no usage outbox', async () => {
    const cwd = await project();
    const outbox = path.join(cwd, '.koo/usage-outbox.db');
    expect(await runKoo(['usage', 'status'], { cwd, ...USER })).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `The usage outbox ${outbox} does not exist yet; \`koo usage add\` and \`koo usage import\` create it.\n`,
    });
    const { stdout } = await runKoo(['usage', 'status', '--json'], { cwd, ...USER });
    expect(JSON.parse(stdout)).to.deep.equal({
      delivered: 0,
      outbox,
      pending: 0,
      refused: 0,
      refusedRecords: [],
    });
  });

  it('does not get one from who only looks', async () => {
    const cwd = await folder();
    expect(
      (await runKoo(['usage', 'status', '--outbox', 'my.db'], { cwd, env: { KOO_LANG: 'zh' } })).stdout,
    ).to.equal(
      `话单待发队列 ${path.join(cwd, 'my.db')} 尚不存在；\`koo usage add\` 和 \`koo usage import\` 会创建它。\n`,
    );
    expect(await readdir(cwd)).to.deep.equal([]);
  });

  it('is not there: the error names the file, not the temporary one beside it', async () => {
    const file = path.join(await folder(), 'gone/koo.yaml');
    const error: unknown = await writeAtomically(file, '').catch((thrown: unknown) => thrown);
    expect(error).to.include({
      code: 'ENOENT',
      message: `ENOENT: no such file or directory, open '${file}'`,
      path: file,
    });
  });

  it('is told of a file that may not be read, where a package is wanted; a check of templates does without', async () => {
    const cwd = await sampleProject(await folder(), { 'package/bin/tool': 'x' });
    const place = path.join(cwd, 'package/bin/tool');
    await chmod(cwd, 0o755);
    await chmod(place, 0o000);
    const { code, stderr } = await runKoo(['asset', 'list'], { cwd, ...USER });
    expect(stderr).to.equal(
      `error A file cannot be read: ${place} (EACCES). [FILE_UNREADABLE]
  at ${place}
  → Check who owns it and its permissions, or leave it out of the package.
`,
    );
    expect(code).to.equal(3);
    const lint = await runKoo(['template', 'lint'], { cwd, ...USER });
    expect(lint.stderr).to.not.contain('EACCES');
    expect(lint.code).to.equal(0);
  });
});
