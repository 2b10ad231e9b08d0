import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { childEnvironment } from '../../platform/child-environment.js';
import { findProgram } from '../../platform/find-program.js';

/** The first thing in a script that bash cannot read. */
export interface BashMistake {
  /** Counted from 1. */
  line: number;
  /** In bash's words: `syntax error near unexpected token `fi'`. */
  message: string;
}

export interface BashOptions {
  /** The path of the program; defaults to `bash` on the PATH, as {@link findProgram} looks for it. */
  program?: string;
  signal?: AbortSignal;
}

/** How long bash may take for one script, in milliseconds. */
const MAX_DURATION_MS = 10_000;
const MAX_OUTPUT_BYTES = 16 * 1024;
/** macOS has a bash of 2006, which does not know what scripts of today say. */
const OLDEST = 4;
/** A publish checks each script several times: as linted, as packed, and once for each asset that has it. */
const MAX_RESULTS = 1000;

/** By the path of the program. */
const modern = new Map<string, boolean>();
/** By the program and the digest of the script; `null` where bash can read it. */
const results = new Map<string, BashMistake | null>();

/**
 * What `bash -n` says of a script: it reads it and runs nothing. The script goes through standard input, and bash gets
 * neither its start-up files nor the environment. Nothing where there is no bash that is new enough, and on Windows.
 */
export async function bashMistake(
  script: string,
  { program: named, signal }: BashOptions = {},
): Promise<BashMistake | undefined> {
  if (process.platform === 'win32') return undefined;
  const program = named ?? (await findProgram('bash', process.env));
  if (program === undefined) return undefined;
  if (!(await isModern(program, signal))) return undefined;
  const key = `${createHash('sha256').update(script).digest('base64')} ${program}`;
  const known = results.get(key);
  if (known !== undefined) return known ?? undefined;
  // What extglob allows is not known to be allowed where nothing is run: `shopt` is a command.
  const call = ['--norc', '--noprofile', '-O', 'extglob', '-n'];
  const { hasEnded, stderr } = await run(program, call, script, signal);
  const mistake = firstMistake(stderr);
  if (results.size >= MAX_RESULTS) results.clear();
  if (hasEnded) results.set(key, mistake ?? null);
  return mistake;
}

async function isModern(program: string, signal: AbortSignal | undefined): Promise<boolean> {
  const known = modern.get(program);
  if (known !== undefined) return known;
  const { hasEnded, stdout } = await run(program, ['--version'], '', signal);
  const isNew = Number(/version (\d+)/.exec(stdout)?.[1] ?? 0) >= OLDEST;
  if (hasEnded) modern.set(program, isNew);
  return isNew;
}

function firstMistake(stderr: string): BashMistake | undefined {
  for (const said of stderr.split('\n')) {
    const match = /^\S*: line (\d+): (.*)$/.exec(said);
    // Windows line ends are told by a rule of their own.
    if (match && !match[2]!.startsWith('warning:') && !/\\r/.test(match[2]!))
      return { line: Number(match[1]), message: match[2]! };
  }

  return undefined;
}

/** `hasEnded`: by itself, not for want of time; what did not run may run next time. */
function run(
  program: string,
  args: string[],
  input: string,
  signal: AbortSignal | undefined,
): Promise<{ hasEnded: boolean; stderr: string; stdout: string }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const told = { hasEnded: false, stderr: '', stdout: '' };
    const child = spawn(program, args, {
      // Not in the folder that is packed, of which bash knows nothing.
      cwd: tmpdir(),
      env: { ...childEnvironment(process.env), LC_ALL: 'C' },
      killSignal: 'SIGKILL',
      signal,
      stdio: 'pipe',
      timeout: MAX_DURATION_MS,
    });
    for (const stream of ['stderr', 'stdout'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        if (told[stream].length < MAX_OUTPUT_BYTES) told[stream] += text;
      });
    }

    child.on('error', (error) => (signal?.aborted ? reject(error) : resolve(told)));
    child.on('close', (code) => resolve({ ...told, hasEnded: code !== null && code >= 0 }));
    // It stops reading at the first mistake.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
