import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KOO, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('a reader that leaves before the end (koo … | head)', () => {
  const folder = temporaryFolders();

  /** The exit code of a call whose output nobody reads. */
  const unread = async (cwd: string, ...call: string[]): Promise<number | null> => {
    const child = spawn(process.execPath, [KOO, ...call], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  };

  it('does not stop a publish', async () => {
    const cwd = await sampleProject(await folder());
    expect(await unread(cwd, 'publish')).to.equal(0);
    const { stdout } = await runKoo(['publish'], { cwd });
    expect(stdout).to.contain('Everything is up to date');
  });

  it('leaves the exit code as it is', async () => {
    const cwd = await folder();
    await writeFile(path.join(cwd, 'main.tf'), 'output "x" {\n');
    expect(await unread(cwd, 'template', 'lint', '.')).to.equal(1);
    expect(await unread(cwd, 'asset', 'list')).to.equal(2);
  });
});
