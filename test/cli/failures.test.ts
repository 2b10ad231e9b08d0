import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { validate } from '#validators/output-error';
import { EXIT_CODES } from '../../src/cli/command/exit-codes.js';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.js';
import { KOO, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** One failure: how it comes about, and what the user reads. */
interface Failure {
  title: string;
  /** Prepares it in an empty folder and answers the call. */
  stage(cwd: string): Promise<Staged>;
  exit: number;
  code: string;
  /** A part of the message. */
  says: string;
  /** A part of a next step. */
  next: string;
}

interface Staged {
  call: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** What has to hold afterwards. */
  check?(): Promise<void>;
}

const HOUR = 60 * 60 * 1000;

describe('failures: one clear error, the next step, the exit code of the table, the same with --json', () => {
  const folder = temporaryFolders();
  const emulators: Emulator[] = [];
  const servers: Server[] = [];
  const disks: string[] = [];
  afterEach(async () => {
    for (const emulator of emulators.splice(0)) await emulator.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }

    for (const disk of disks.splice(0)) spawnSync('umount', [disk]);
  });

  const failures: Failure[] = [
    {
      title: 'a wrong secret key',
      async stage(cwd) {
        const emulator = await emulate();
        return upload(cwd, emulator.url, { ...keysOf(emulator), KOO_SECRET_KEY: 'not-the-secret-key' });
      },
      exit: 4,
      code: 'APIGW.0301',
      says: 'refused',
      next: 'secret key',
    },
    {
      title: 'a clock that is off by an hour',
      async stage(cwd) {
        const emulator = await emulate({ now: () => new Date(Date.now() + HOUR) });
        return upload(cwd, emulator.url, keysOf(emulator));
      },
      exit: 3,
      code: 'CLOCK_OFF',
      says: '60 minutes behind',
      next: 'Set the clock',
    },
    {
      title: 'a wrong hash: a byte that changes on the way',
      async stage(cwd) {
        const emulator = await emulate();
        return upload(cwd, await proxy(emulator.url, flipByte), keysOf(emulator), await eventOf(emulator));
      },
      exit: 4,
      code: 'CBC.0101',
      says: 'sha256',
      next: '',
    },
    {
      title: 'a file that is not there any more',
      async stage() {
        const emulator = await emulate();
        return {
          call: ['upload', 'file', 'gone.zip', '--event', 'event-1', '--url', emulator.url],
          env: keysOf(emulator),
        };
      },
      exit: 3,
      code: 'FILE_MISSING',
      says: 'gone.zip',
      next: 'Check the path',
    },
    {
      title: 'a disk that is full',
      async stage(cwd) {
        const disk = path.join(cwd, 'disk');
        await mkdir(disk);
        if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0)
          throw new Pending('mount');
        disks.push(disk);
        await sampleProject(cwd);
        await writeFile(path.join(cwd, 'package/bin/data'), noise(300_000));
        return {
          call: ['asset', 'pack', '--out', disk],
          check: async () => expect(await readdir(disk)).to.deep.equal([]) as never,
        };
      },
      exit: 3,
      code: 'DISK_FULL',
      says: 'disk is full',
      next: 'Free some space',
    },
    {
      title: 'a host that accepts and never answers',
      async stage(cwd) {
        const url = await serve(() => {});
        const staged = await upload(cwd, url, { KOO_ACCESS_KEY: 'AK', KOO_SECRET_KEY: 'SK' });
        return { ...staged, call: [...staged.call, '--timeout', '1'] };
      },
      exit: 3,
      code: 'OUTCOME_UNKNOWN',
      says: 'whether it was done is unknown',
      next: '',
    },
    {
      title: 'a host that is not there',
      async stage(cwd) {
        return upload(cwd, 'http://127.0.0.1:9', { KOO_ACCESS_KEY: 'AK', KOO_SECRET_KEY: 'SK' });
      },
      exit: 3,
      code: 'CONNECTION_REFUSED',
      says: '127.0.0.1:9 refuses connections',
      next: 'nothing was sent',
    },
    {
      title: 'no keys',
      stage: async (cwd) => upload(cwd, 'http://127.0.0.1:9', {}),
      exit: 3,
      code: 'NO_CREDENTIALS',
      says: 'There are no credentials',
      next: 'Set KOO_ACCESS_KEY',
    },
    {
      title: 'invalid YAML',
      async stage(cwd) {
        await sampleProject(cwd, { 'koo.yaml': 'product: {id: x\nassets: [' });
        return { call: ['publish'] };
      },
      exit: 2,
      code: 'INVALID_MANIFEST',
      says: 'koo.yaml has',
      next: 'Correct it',
    },
    {
      title: 'an unknown key in koo.yaml',
      async stage(cwd) {
        await sampleProject(cwd, { 'koo.yaml': 'product: {id: x, name: y, acess: license}\n' });
        return { call: ['status'] };
      },
      exit: 2,
      code: 'INVALID_MANIFEST',
      says: 'koo.yaml has',
      next: 'Correct it',
    },
    {
      title: 'an empty folder to lint',
      stage: async (cwd) => ({ call: ['template', 'lint', cwd] }),
      exit: 2,
      code: 'NO_TEMPLATE',
      says: 'no template',
      next: '.tf',
    },
    {
      title: 'an empty folder to publish',
      stage: async () => ({ call: ['publish'] }),
      exit: 2,
      code: 'NO_MANIFEST',
      says: 'koo.yaml',
      next: 'koo.yaml',
    },
    {
      title: 'an empty folder to pack',
      async stage(cwd) {
        await sampleProject(cwd);
        await mkdir(path.join(cwd, 'nothing'));
        await sampleProject(cwd, { 'koo.yaml': MANIFEST_OF_NOTHING });
        return { call: ['asset', 'pack'] };
      },
      exit: 2,
      code: 'EMPTY_PACKAGE',
      says: 'nothing',
      next: '',
    },
    {
      title: 'a command that does not exist',
      stage: async () => ({ call: ['publsh'] }),
      exit: 2,
      code: 'UNKNOWN_COMMAND',
      says: 'publsh',
      next: 'Did you mean `koo publish`?',
    },
    {
      title: 'the help of a command that does not exist',
      stage: async () => ({ call: ['template', 'lnt', '--help'] }),
      exit: 2,
      code: 'UNKNOWN_COMMAND',
      says: 'There is no command `koo template lnt`.',
      next: 'Did you mean `koo template lint`?',
    },
    {
      title: 'a flag that does not exist',
      stage: async () => ({ call: ['publish', '--forse'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: '--forse',
      next: '--help',
    },
    {
      title: 'a mistyped flag',
      stage: async () => ({ call: ['publish', '--targt', 'china'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: 'Nonexistent flag: --targt',
      next: 'Did you mean `--target`?',
    },
    {
      title: 'a site where a target is wanted',
      stage: async () => ({ call: ['publish', '--site', 'china'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: 'Nonexistent flag: --site',
      next: 'Did you mean `--target`?',
    },
    {
      title: 'a mistyped flag of every command',
      stage: async () => ({ call: ['order', 'get', 'X', '--jsn', '--lag=zh'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: 'Nonexistent flags: --jsn, --lag=zh',
      next: 'Did you mean `--json`?',
    },
    {
      title: 'an argument of a command that takes none',
      stage: async () => ({ call: ['publish', 'chnia'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: '`koo publish` accepts no arguments: chnia',
      next: '--help',
    },
    {
      title: 'a mistyped flag alone',
      stage: async () => ({ call: ['--versoin'] }),
      exit: 2,
      code: 'UNKNOWN_FLAG',
      says: '`--versoin`',
      next: 'Did you mean `--version`?',
    },
    {
      title: 'a flag alone that does not exist',
      stage: async () => ({ call: ['--forse'] }),
      exit: 2,
      code: 'UNKNOWN_FLAG',
      says: '`--forse`',
      next: '--help',
    },
    {
      title: 'a flag that is missing',
      stage: async () => ({ call: ['upload', 'string', 'text'] }),
      exit: 2,
      code: 'WRONG_CALL',
      says: 'Missing required flag --event',
      next: '--help',
    },
  ];

  for (const failure of failures) {
    it(failure.title, async function () {
      for (const json of [false, true]) {
        const cwd = await folder();
        let staged: Staged;
        try {
          staged = await failure.stage(cwd);
        } catch (error) {
          if (!(error instanceof Pending)) throw error;
          this.test!.title += ` (${error.message} is not allowed here)`;
          return this.skip();
        }

        const run = await runKoo([...staged.call, ...(json ? ['--json'] : [])], {
          cwd: staged.cwd ?? cwd,
          env: staged.env,
        });
        expect(run.code, run.stdout + run.stderr).to.equal(failure.exit);
        if (json) {
          const printed = JSON.parse(run.stdout);
          expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
          const { error } = printed;
          expect(error.code).to.equal(failure.code);
          expect(error.message).to.contain(failure.says);
          expect(error.hints.join('\n')).to.contain(failure.next).and.to.not.equal('');
        } else {
          expect(run.stdout).to.equal('');
          expect(run.stderr.match(/^error /gm), run.stderr).to.have.length(1);
          expect(run.stderr)
            .to.contain(`[${failure.code}]`)
            .and.to.contain(failure.says)
            .and.to.contain(failure.next);
          expect(run.stderr).to.match(/^ {2}→ /m);
          expect(run.stderr).to.not.match(/^\s+at .*:\d+:\d+\)/m);
        }

        for (const value of Object.values(staged.env ?? {}).filter((secret) => secret.length > 2)) {
          if (value !== staged.env!.KOO_ACCESS_KEY) expect(run.stdout + run.stderr).to.not.contain(value);
        }

        await staged.check?.();
      }
    });
  }

  it('prints an error as JSON with --format json as with --json, wherever it is said', async () => {
    const cwd = await folder();
    const call = ['template', 'lint', 'nowhere'];
    const told = await runKoo([...call, '--json'], { cwd });
    expect(told.code).to.equal(2);
    expect(JSON.parse(told.stdout).error.code).to.equal('TEMPLATE_NOT_FOUND');
    expect(await runKoo([...call, '--format', 'json'], { cwd })).to.deep.equal(told);
    expect(await runKoo(['template', 'lint', '--format=json', 'nowhere'], { cwd })).to.deep.equal(told);
    // The report is a file's: nobody reads JSON from standard output.
    const asText = await runKoo([...call, '--format', 'json=report.json'], { cwd });
    expect(asText.stdout).to.equal('');
    expect(asText.stderr).to.match(/^error nowhere does not exist\./);
  });

  it('says that what takes the output is full', async function () {
    if (!existsSync('/dev/full')) {
      this.test!.title += ' (there is no /dev/full here)';
      return this.skip();
    }

    for (const json of ['', '--json']) {
      const call = `"${process.execPath}" "${KOO}" template rules ${json} > /dev/full`;
      const { status, stderr } = spawnSync('sh', ['-c', call], { cwd: await folder(), encoding: 'utf8' });
      expect(stderr).to.equal(
        'error The disk is full. [DISK_FULL]\n  → Free some space on it, then run the same command again.\n',
      );
      expect(status).to.equal(3);
    }
  });

  it('understands `koo help COMMAND`', async () => {
    const cwd = await folder();
    for (const command of [[], ['publish'], ['template', 'lint']]) {
      const asked = await runKoo(['help', ...command], { cwd });
      expect(asked).to.deep.equal(await runKoo([...command, '--help'], { cwd }));
      expect(asked.code).to.equal(0);
      expect(asked.stdout).to.contain('USAGE');
    }
  });

  it('shows its help when only told how to answer', async () => {
    const cwd = await folder();
    const help = await runKoo(['--help'], { cwd });
    for (const call of [[], ['--json'], ['--lang', 'en'], ['--json', '--lang=en']])
      expect(await runKoo(call, { cwd })).to.deep.equal(help);
    const chinese = await runKoo(['--help', '--lang', 'zh'], { cwd });
    expect(chinese.stdout).not.to.equal(help.stdout);
    for (const call of [
      ['--lang', 'zh'],
      ['--json', '--lang=zh'],
    ])
      expect(await runKoo(call, { cwd })).to.deep.equal(chinese);
  });

  it('shows the table of exit codes in its help', async () => {
    const { stdout } = await runKoo(['--help'], { cwd: await folder() });
    for (const { code, meaning } of EXIT_CODES) {
      expect(stdout.replaceAll(/\s+/g, ' ')).to.contain(`${code} ${meaning}`);
    }
  });

  it('exits with a code of the table', () => {
    const codes = EXIT_CODES.map(({ code }) => code);
    expect(codes).to.deep.equal([0, 1, 2, 3, 4, 70, 130]);
    expect(codes).to.include.members(failures.map(({ exit }) => exit));
    const kinds = EXIT_CODES.flatMap(({ kinds: own }) => own);
    expect(new Set(kinds).size).to.equal(kinds.length);
  });

  async function emulate(options: { now?: () => Date } = {}): Promise<Emulator> {
    const emulator = await startEmulator({
      dataFolder: path.join(await folder(), 'local'),
      review: 'automatic',
      ...options,
    });
    emulators.push(emulator);
    return emulator;
  }

  function serve(answer: (incoming: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      );
    });
  }

  /** Sends on what it gets, with the body changed; the signature is over the original host. */
  function proxy(target: string, change: (body: Buffer) => Buffer): Promise<string> {
    return serve((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { headers, method, url } = incoming;
        const onward = request(new URL(url!, target), { headers, method }, (answer) => {
          response.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(response);
        });
        onward.end(change(Buffer.concat(chunks)));
      });
    });
  }
});

/** The machine does not let the failure be staged. */
class Pending extends Error {}

const FILE_CONTENT = 'contents of the package';

async function upload(
  cwd: string,
  url: string,
  env: Record<string, string>,
  event = 'event-1',
): Promise<Staged> {
  await writeFile(path.join(cwd, 'app.zip'), FILE_CONTENT);
  return { call: ['upload', 'file', 'app.zip', '--event', event, '--url', url], cwd, env };
}

function keysOf({ credentials }: Emulator): Record<string, string> {
  return { KOO_ACCESS_KEY: credentials.accessKey, KOO_SECRET_KEY: credentials.secretKey };
}

/** The market event of a draft. */
async function eventOf({ credentials, url }: Emulator): Promise<string> {
  const { signRequest } = await import('../../src/marketplace/signing/signing.js');
  const address = new URL('/console/v1/assets', url);
  const body = JSON.stringify({ deployed_type: 'software_package', name: 'app', version: 'V1' });
  const plain = { 'content-type': 'application/json' };
  const signed = signRequest({ body, headers: plain, method: 'POST', url: address }, credentials, new Date());
  const answer = await fetch(address, { body, headers: { ...plain, ...signed }, method: 'POST' });
  return ((await answer.json()) as { event_id: string }).event_id;
}

function flipByte(body: Buffer): Buffer {
  const at = body.indexOf(FILE_CONTENT);
  if (at !== -1) body[at]! ^= 1;
  return body;
}

function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (Math.imul(at, 2_654_435_761) >>> 13) ^ (at >>> 7);
  return bytes;
}

const MANIFEST_OF_NOTHING = `product: { id: x, name: y, access: license }
assets:
  - { key: app, name: app, version: V1, kind: software_package, root: nothing, format: zip, lifecycle: {} }
`;
