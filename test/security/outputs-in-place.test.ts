import { expect } from 'chai';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { inheritedEnvironment, KOO } from '../support/run-koo.js';
import { writeNamedFile } from '../../src/platform/write-named-file.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { runLimited } from './walk/run-limited.js';

/** Each way to have koo write a file whose name the user gives. */
const CALLS = [
  'template lint --format sarif=out',
  'plan --events out',
  'plan --report out',
  'plan --out out',
];

describe('something else in the place of a file that koo writes', () => {
  const folder = temporaryFolders();

  const run = (call: string, cwd: string) =>
    runLimited(call.split(' '), {
      bytes: 300 * 1024 * 1024,
      cwd,
      env: { ...inheritedEnvironment(), NO_COLOR: '1' },
      milliseconds: 10_000,
    });

  for (const call of CALLS) {
    it(`koo ${call} ends with NO_READER where it is a pipe`, async () => {
      const cwd = await sampleProject(await folder());
      execFileSync('mkfifo', ['out'], { cwd });
      const { code, killed, stderr } = await run(call, cwd);
      expect(killed).to.equal(undefined);
      expect(stderr).to.match(/^error .*out is a pipe that no process reads\. \[NO_READER\]$/m);
      expect(code).to.equal(3);
    });
  }

  it('a device that is not in /dev is refused', async function () {
    const cwd = await sampleProject(await folder());
    try {
      execFileSync('mknod', ['out', 'c', '1', '3'], { cwd, stdio: 'ignore' });
    } catch {
      return this.skip();
    }

    for (const call of CALLS) {
      const { code, stderr } = await run(call, cwd);
      expect(stderr, call).to.match(/^error .*out is a device, not a regular file\. \[NOT_A_FILE\]$/m);
      expect(code).to.equal(3);
    }
  });

  it('a socket is refused', async () => {
    const cwd = await sampleProject(await folder());
    const server = createServer().listen(path.join(cwd, 'out'));
    await once(server, 'listening');
    try {
      for (const call of CALLS) {
        const { code, stderr } = await run(call, cwd);
        expect(stderr, call).to.match(/^error .*out is a socket, not a regular file\. \[NOT_A_FILE\]$/m);
        expect(code).to.equal(3);
      }
    } finally {
      server.close();
    }
  });

  it('a device of the system, a pipe that is read and what the shell has opened are written to', async () => {
    const cwd = await sampleProject(await folder());
    const outside = await mkdtemp(path.join(tmpdir(), 'koo-outside-'));
    const shell = (script: string) =>
      execFileSync('bash', ['-c', script], {
        cwd,
        encoding: 'utf8',
        env: {
          ...inheritedEnvironment(),
          KOO: `${process.execPath} ${KOO}`,
          NO_COLOR: '1',
          OUTSIDE: outside,
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const isReport = (out: string) => expect(JSON.parse(out)).to.have.property('summary');
    try {
      for (const flag of ['out', 'report', 'events']) shell(`$KOO plan --${flag} /dev/null`);
      expect(statSync('/dev/null').isCharacterDevice()).to.equal(true);
      isReport(shell('$KOO template lint --format json=/dev/stdout > >(cat) 2>&1 | sed -n "/^{/,/^}/p"'));
      isReport(shell('$KOO template lint --format json=>(cat > got) > log; wait $!; cat got'));
      isReport(shell('$KOO template lint --format json=/dev/fd/3 3> got > log; cat got'));
      isReport(
        shell(
          'mkfifo "$OUTSIDE/pipe"; cat "$OUTSIDE/pipe" > got & $KOO template lint --format json="$OUTSIDE/pipe" > log; wait; cat got',
        ),
      );
      isReport(
        shell(
          'ln -s /dev/fd/3 "$OUTSIDE/link"; $KOO template lint --format json="$OUTSIDE/link" 3> got > log; cat got',
        ),
      );
      shell(
        'ln -s /dev/null "$OUTSIDE/null"; $KOO template lint --format json="$OUTSIDE/null"; $KOO plan --events "$OUTSIDE/null"',
      );
      expect(lstatSync(path.join(outside, 'null')).isSymbolicLink()).to.equal(true);
    } finally {
      await rm(outside, { force: true, recursive: true });
    }
  });

  it('a long text goes whole into a pipe, and a reader that leaves is an error', async () => {
    const pipe = path.join(await folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const long = 'a line of some length\n'.repeat(100_000);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [read] = await Promise.all([text(reader.stdout), writeNamedFile(pipe, long)]);
    expect(read === long).to.equal(true);

    spawn('head', ['-c', '1', pipe], { stdio: 'ignore' });
    const failure = await writeNamedFile(pipe, long).catch((error: unknown) => error);
    expect(failure).to.include({ code: 'EPIPE' });
  });
});
