import { Config } from '@oclif/core';
import { secretsSoFar } from '../../src/errors/secrets.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { inheritedEnvironment, type KooRun } from './run-koo.js';

interface CommandClass {
  run(argv: string[], config: Config): Promise<unknown>;
}

let config: Config | undefined;

/**
 * Runs a command in this process, as fast as a call: what it prints, and what it would exit with. Only one at a time:
 * folder, environment, output
 * and secrets of the process are its own meanwhile.
 *
 * @param words Its name: `order get`.
 */
export async function runCommand(
  words: string,
  argv: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<KooRun> {
  const file = new URL(`../../src/commands/${words.replaceAll(' ', '/')}.js`, import.meta.url);
  const { default: command } = (await import(file.href)) as { default: CommandClass };
  config ??= await Config.load({ root: packageRoot() });
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
  const printed = { stderr: '', stdout: '' };
  const restore = [keepOutput('stdout', printed), keepOutput('stderr', printed), secretsSoFar()];
  process.chdir(cwd);
  process.env = { ...inheritedEnvironment(), NO_COLOR: '1', ...env };
  process.exitCode = undefined;
  try {
    await command.run([...argv], config);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    for (const give of restore) give();
    process.exitCode = before.exitCode;
    process.env = before.env;
    process.chdir(before.cwd);
  }
}

/** Keeps what is written to a stream instead. @returns What gives the stream back. */
function keepOutput(name: 'stderr' | 'stdout', printed: Record<typeof name, string>): () => void {
  const stream = process[name];
  const write = stream.write.bind(stream);
  stream.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
    printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const done = rest.find((item) => typeof item === 'function') as (() => void) | undefined;
    done?.();
    return true;
  }) as typeof stream.write;
  return () => {
    stream.write = write;
  };
}
