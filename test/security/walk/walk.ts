import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.js';
import { inheritedEnvironment } from '../../support/run-koo.js';
import { type Obstacle, OBSTACLES, placeObstacle } from './obstacles.js';
import { OutsideTree, SECRET_OUTSIDE } from './outside.js';
import { randomFrom } from './random.js';
import { type LimitedRun, runLimited } from './run-limited.js';
import { CALLBACK_KEY, makeSampleRepository } from './sample-repository.js';
import { lstatIfAny, namesIn, statesIn, type TreeStates } from './tree-states.js';
import { EMULATOR_URL, WALKED_COMMANDS, type WalkedCommand } from './walked-commands.js';

/** What a run may take at most, whatever the repository holds. */
const MILLISECONDS = 10_000;
const BYTES = 300 * 1024 * 1024;

/** A command, and what one file or folder of the repository is replaced by. */
export interface Step {
  command: WalkedCommand;
  target: Target;
  obstacle: Obstacle;
  seed: number;
  json: boolean;
}

/** A file or folder of the repository. */
export interface Target {
  /** Relative to the repository. */
  name: string;
  kind: 'file' | 'folder';
}

export interface Failure {
  /** What was broken: `read outside`, `crashed`, … */
  kind: string;
  /** What was seen of it, in one line. */
  detail: string;
}

export interface StepResult {
  failures: Failure[];
  run: LimitedRun;
}

/** A sample repository, several copies of it to put obstacles into, and a tree outside of each that nothing may reach. */
export class Walk {
  readonly targets: Target[];
  readonly #emulator: Emulator;
  readonly #folder: string;
  readonly #secrets: ReadonlyMap<string, string>;
  #free: Copy[];
  #waiting: Array<(copy: Copy) => void> = [];

  private constructor(folder: string, targets: Target[], copies: Copy[], emulator: Emulator) {
    this.#folder = folder;
    this.targets = targets;
    this.#free = copies;
    this.#emulator = emulator;
    const { accessKey, clientId, clientSecret, secretKey } = emulator.credentials;
    this.#secrets = new Map([
      ['KOO_ACCESS_KEY', accessKey],
      ['KOO_SECRET_KEY', secretKey],
      ['KOO_INTEGRATION_KEY', 'canary-91f2-integration-key'],
      ['KOO_OAUTH_CLIENT_SECRET', clientSecret],
      ['HUAWEICLOUD_SDK_AK', 'CANARY7D20SDKAK'],
      ['HUAWEICLOUD_SDK_SK', 'canary-7d20-sdk-sk'],
      ['HUAWEICLOUD_SDK_SECURITY_TOKEN', 'canary-7d20-sdk-token'],
      ['TF_VAR_password', 'canary-c3a8-variable'],
      ['KOO_CALLBACK_KEY', CALLBACK_KEY],
    ]);
    this.#environment = {
      ...inheritedEnvironment(),
      ...Object.fromEntries(this.#secrets),
      KOO_OAUTH_CLIENT_ID: clientId,
      KOO_OAUTH_DOMAIN: emulator.url,
      NO_COLOR: '1',
      // Nothing may leave this machine: what is not on loopback is asked of a proxy that is not there.
      HTTP_PROXY: 'http://127.0.0.1:9',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '127.0.0.1,localhost',
    };
  }

  readonly #environment: NodeJS.ProcessEnv;

  /** @param copies How many steps are taken at the same time. */
  static async start(copies: number): Promise<Walk> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'koo-walk-')));
    const sample = path.join(folder, 'sample');
    await makeSampleRepository(sample);
    const emulator = await startEmulator({ dataFolder: path.join(folder, 'emulator'), review: 'automatic' });
    const made = Array.from({ length: copies }, (_, at) => Copy.make(path.join(folder, String(at)), sample));
    return new Walk(folder, targetsIn(sample), await Promise.all(made), emulator);
  }

  async close(): Promise<void> {
    await this.#emulator.close();
    await rm(this.#folder, { force: true, recursive: true });
  }

  /** Every step that there is, in a fixed order. */
  everyStep(): Step[] {
    return this.targets.flatMap((target) =>
      OBSTACLES.filter(({ replaces }) => replaces.includes(target.kind)).flatMap((obstacle) =>
        WALKED_COMMANDS.map((command, at) => ({ command, json: false, obstacle, seed: at, target })),
      ),
    );
  }

  /** Runs the command once in a fresh copy with the obstacle. */
  async take(step: Step): Promise<StepResult> {
    const copy = this.#free.pop() ?? (await new Promise<Copy>((resolve) => this.#waiting.push(resolve)));
    try {
      return await this.#takeIn(copy, step);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(copy);
      else this.#free.push(copy);
    }
  }

  async #takeIn(copy: Copy, { command, json, obstacle, seed, target }: Step): Promise<StepResult> {
    copy.restore();
    await placeObstacle(obstacle, {
      name: target.name,
      outside: copy.outside,
      path: path.join(copy.repository, target.name),
      random: randomFrom(seed),
    });
    const before = statesIn(copy.repository);
    const run = await runLimited(this.#call(command, json), {
      bytes: BYTES,
      cwd: copy.repository,
      env: { ...this.#environment, ...copy.environment },
      milliseconds: MILLISECONDS,
      stopAfter: command.stopAfter,
    });
    const changes = copy.outside.changes();
    const failures = [...limitFailures(run), ...messageFailures(run, json)];
    // Whoever names a link has it followed; what is behind it is not changed all the same.
    const isNamed = command.names?.some(
      (name) => target.name.startsWith(name) || name.startsWith(`${target.name}/`),
    );
    // git follows links between its own files, as those of a worktree or a submodule do.
    const isOfGit = target.name === '.git' || target.name.startsWith('.git/');
    if (changes.read.length > 0 && !isNamed && !isOfGit)
      failures.push({ kind: 'read outside', detail: changes.read.join(', ') });
    if (changes.written.length > 0) {
      failures.push({ kind: 'wrote outside', detail: changes.written.join(', ') });
      await copy.renew();
    }

    failures.push(...this.#secretsShown('output', `${run.stdout}\n${run.stderr}`));
    for (const [name, content] of await changedFiles(copy.repository, before)) {
      failures.push(...this.#secretsShown(name, content.toString('latin1')));
    }

    return { failures, run };
  }

  #call({ call }: WalkedCommand, json: boolean): string[] {
    const hour = 3_600_000;
    const time = (ago: number) =>
      `${new Date(Date.now() - ago * hour).toISOString().slice(0, 13).replaceAll('-', '')}0000Z`;
    const words = call.map((word) =>
      word
        .replace(EMULATOR_URL, this.#emulator.url)
        .replace(/^PROJECT$/, this.#emulator.projectId)
        .replace(/^BEGIN$/, time(5))
        .replace(/^END$/, time(4)),
    );
    return json ? [...words, '--json'] : words;
  }

  /** The access key's id is sent in clear, and may be shown on the way to a person, but has no place in a file. */
  #secretsShown(where: string, text: string): Failure[] {
    const shown = [...this.#secrets].filter(
      ([name, secret]) => text.includes(secret) && !(where === 'output' && name === 'KOO_ACCESS_KEY'),
    );
    const failures = shown.map(([name]) => ({
      kind: 'secret of the environment',
      detail: `${name} in ${where}`,
    }));
    if (text.includes(SECRET_OUTSIDE)) failures.push({ kind: 'secret from outside', detail: `in ${where}` });
    return failures;
  }
}

/** A copy of the repository with its own home, temporary folder and tree outside. */
class Copy {
  readonly environment: NodeJS.ProcessEnv;
  readonly repository: string;
  outside!: OutsideTree;
  #restored: TreeStates = new Map();
  readonly #folders: ReadonlySet<string>;

  private constructor(
    readonly folder: string,
    readonly sample: string,
  ) {
    this.#folders = new Set(
      namesIn(sample).filter((name) => lstatSync(path.join(sample, name)).isDirectory()),
    );
    this.repository = path.join(folder, 'repository');
    const home = path.join(folder, 'home');
    this.environment = {
      HOME: home,
      KOO_CREDENTIALS_FILE: path.join(home, 'credentials.yaml'),
      TMPDIR: path.join(folder, 'tmp'),
      XDG_CACHE_HOME: path.join(home, 'cache'),
      XDG_CONFIG_HOME: path.join(home, 'config'),
      XDG_DATA_HOME: path.join(home, 'data'),
    };
  }

  static async make(folder: string, sample: string): Promise<Copy> {
    const copy = new Copy(folder, sample);
    await mkdir(copy.environment.HOME!, { recursive: true });
    await mkdir(copy.environment.TMPDIR!, { recursive: true });
    await copy.renew();
    return copy;
  }

  async renew(): Promise<void> {
    const root = path.join(this.folder, 'outside');
    await rm(root, { force: true, recursive: true });
    this.outside = await OutsideTree.make(root, this.sample);
  }

  /** Puts back what a step has changed: to copy all of it again takes longer than most runs. */
  restore(): void {
    const now = existsSync(this.repository) ? statesIn(this.repository) : new Map<string, string>();
    for (const name of new Set([...now.keys(), ...this.#restored.keys()])) {
      const file = path.join(this.repository, name);
      const isFolder = this.#folders.has(name) && lstatIfAny(file)?.isDirectory();
      if (!isFolder && now.get(name) !== this.#restored.get(name))
        rmSync(file, { force: true, recursive: true });
    }

    for (const name of namesIn(this.sample)) {
      const from = path.join(this.sample, name);
      const to = path.join(this.repository, name);
      if (lstatIfAny(to)) continue;
      const { atime, mode, mtime } = lstatSync(from);
      if (this.#folders.has(name)) mkdirSync(to);
      else copyFileSync(from, to);
      chmodSync(to, mode & 0o777);
      utimesSync(to, atime, mtime);
    }

    this.#restored = statesIn(this.repository);
  }
}

/** Of what git keeps, only what is read first: the rest is git's own. */
function targetsIn(sample: string): Target[] {
  return namesIn(sample)
    .filter(
      (name) => name !== '.' && (!name.startsWith('.git/') || /^\.git\/(?:HEAD|config|index)$/.test(name)),
    )
    .sort()
    .map((name) => ({ kind: lstatSync(path.join(sample, name)).isDirectory() ? 'folder' : 'file', name }));
}

function limitFailures({ killed, milliseconds, peakBytes }: LimitedRun): Failure[] {
  const failures: Failure[] = [];
  if (killed === 'time' || milliseconds > MILLISECONDS)
    failures.push({ kind: 'too slow', detail: 'over 10 s' });
  if (killed === 'output') failures.push({ kind: 'too much output', detail: '' });
  if (peakBytes > BYTES)
    failures.push({ kind: 'too much memory', detail: `${Math.round(peakBytes / 2 ** 20)} MB` });
  return failures;
}

/** What must not reach a terminal; koo itself prints no colours here. */

const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const STACK = /^\s+at .*(?:file:\/\/|node:\w+|\(.*:\d+:\d+\)|<anonymous>)/m;
/** What the system calls an error says nothing to most people. */
const RAW =
  /\bE[A-Z]{3,}: |\bSQLITE_|Cannot read propert|is not (?:a function|iterable)|Unexpected token|undefined/;

function messageFailures(run: LimitedRun, json: boolean): Failure[] {
  const { code, killed, signal, stderr, stdout, stopped } = run;
  if (killed) return [];
  const failures: Failure[] = [];
  const firstLine = (text: string) => JSON.stringify(text.trim().slice(0, 300));
  const isFine =
    (code !== null && code >= 0 && code <= 4) || (stopped && (code === 130 || signal === 'SIGTERM'));
  if (!isFine)
    failures.push({ kind: 'wrong exit code', detail: `${code ?? signal}: ${firstLine(stderr || stdout)}` });
  const text = `${stdout}\n${stderr}`;
  if (STACK.test(stderr) || /bug in koo/.test(text)) {
    failures.push({ kind: 'crashed', detail: firstLine(stderr) });
  }

  const steering = STEERING.exec(text);
  if (steering) {
    const around = text.slice(Math.max(0, steering.index - 60), steering.index + 20);
    failures.push({ kind: 'terminal escape', detail: JSON.stringify(around) });
  }

  if (json && stdout.trim() !== '') {
    try {
      JSON.parse(stdout);
    } catch {
      failures.push({ kind: 'not JSON', detail: firstLine(stdout) });
    }
  }

  if (isFine && code !== null && code >= 2 && code <= 4) {
    const messages = json
      ? Number(stdout.includes('"error"'))
      : [...stderr.matchAll(/^error .*\[[\w.]+\]$/gm)].length;
    if (messages !== 1) failures.push({ kind: `${messages} messages`, detail: firstLine(stderr || stdout) });
    const raw = RAW.exec(text);
    if (raw)
      failures.push({ kind: 'unclear message', detail: firstLine(text.slice(Math.max(0, raw.index - 80))) });
  }

  return failures;
}

/** What was made or changed since, with what an archive holds. */
async function changedFiles(root: string, before: TreeStates): Promise<Array<[string, Buffer]>> {
  const found: Array<[string, Buffer]> = [];
  for (const [name, state] of statesIn(root)) {
    const file = path.join(root, name);
    if (before.get(name) === state || !lstatSync(file).isFile()) continue;
    found.push([name, await readFile(file)]);
    if (/\.(?:zip|tgz|tar\.gz)$/.test(name)) found.push([`${name}, unpacked`, unpacked(file)]);
  }

  return found;
}

function unpacked(archive: string): Buffer {
  try {
    return execFileSync('bsdtar', ['-xOf', archive], {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Noise under that name.
    return Buffer.alloc(0);
  }
}
