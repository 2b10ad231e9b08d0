import { run } from '@oclif/core';
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keepEnvironmentSecrets } from '../../errors/keep-environment-secrets.js';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { loadLanguage } from '../../load-language.js';
import { packageRoot } from '../../platform/package-root.js';
import { BUG_EXIT_CODE, exitCodeOf } from './exit-codes.js';
import { drained } from '../terminal/drained.js';
import { guardOutput, safeText } from '../terminal/guard-output.js';
import { knownError } from './known-error.js';
import { languageOf, langGiven } from './language-of.js';
import { bugText, errorObject, errorText } from './present-error.js';
import { localizeError } from './localize-error.js';
import { callMessages } from './messages.js';

/** Runs the command line and leaves its exit code in `process.exitCode`. */
export async function main(argv: string[]): Promise<void> {
  keepEnvironmentSecrets(process.env);
  guardOutput();
  for (const stream of [process.stdout, process.stderr]) {
    // oclif's own listener throws whatever is not EPIPE, which ends in a stack trace.
    stream.removeAllListeners('error');
    stream.on('error', stopWriting);
  }

  const words = wordsOf(argv);
  try {
    await run(words, { root: packageRoot() });
    await Promise.race([drained(process.stdout), whenReaderLeft]);
  } catch (error) {
    await fail(error, words);
  }
}

/** `koo help COMMAND` is `koo COMMAND --help`; flags of the output alone are `koo` alone, which shows its help. */
function wordsOf(argv: string[]): string[] {
  if (argv[0] === 'help') return [...argv.slice(1), '--help'];
  const saysHow = (word: string, at: number) =>
    /^--(?:json|lang(?:=.*)?)$/.test(word) || argv[at - 1] === '--lang';
  return argv.every(saysHow) ? [...argv, '--help'] : argv;
}

let hasStopped = false;
let readerLeft: () => void;
const whenReaderLeft = new Promise<void>((resolve) => (readerLeft = resolve));

/**
 * `koo … | head` ends the reader first: what koo does goes on, untold, since a publish is not to stop in the middle, and the
 * exit code counts. Anything else is told on standard error, and ends the process.
 */
function stopWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return readerLeft();
  if (hasStopped) return;
  hasStopped = true;
  void sayWhy(error);
}

async function sayWhy(error: NodeJS.ErrnoException): Promise<never> {
  const language = languageOf(langGiven(process.argv), process.env);
  await loadLanguage(language);
  const known = knownError(error);
  const text = known
    ? errorText(await localizeError(language, known), false, language)
    : bugText(error, 'unknown', language);
  try {
    writeSync(process.stderr.fd, safeText(`${text}\n`));
  } catch {
    // Standard error is the one that fails.
  }

  process.exit(known ? exitCodeOf(known.kind) : BUG_EXIT_CODE);
}

/** Errors before a command runs: an unknown command, a broken installation. */
async function fail(error: unknown, argv: string[]): Promise<void> {
  const exit = (error as { oclif?: { exit?: number } }).oclif?.exit;
  if ((error as { code?: string }).code === 'EEXIT') {
    process.exitCode = exit ?? 0;
    return;
  }

  const isUnknown = error instanceof Error && /^command .* not found\.?$/i.test(error.message);
  const known = isUnknown ? await unknownCommand(argv) : knownError(error);
  process.exitCode = known ? exitCodeOf(known.kind) : BUG_EXIT_CODE;
  const language = languageOf(langGiven(argv), process.env);
  await loadLanguage(language);
  if (!known) {
    process.stderr.write(`${bugText(error, 'unknown', language)}\n`);
    return;
  }

  const told = await localizeError(language, known);
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(errorObject(told), null, 2)}\n`);
  else process.stderr.write(`${errorText(told, Boolean(process.stderr.isTTY), language)}\n`);
}

async function unknownCommand(argv: string[]): Promise<UsageError> {
  const { commands } = JSON.parse(await readFile(path.join(packageRoot(), 'oclif.manifest.json'), 'utf8'));
  const flag = argv.findIndex((word) => word.startsWith('-'));
  const words = argv.slice(0, flag === -1 ? 2 : Math.min(flag, 2));
  if (words.length === 0) {
    const [given = ''] = argv;
    const meant = given.startsWith('--') && didYouMean(given, ['--help', '--version']);
    return new UsageError('UNKNOWN_FLAG', callMessages.noFlagOfKoo({ flag: given }), {
      hints: [...(meant ? [callMessages.didYouMean({ word: meant })] : []), callMessages.helpAndVersion()],
    });
  }

  // A command without arguments is not found together with a word behind it.
  if (words[1] !== undefined && Object.hasOwn(commands, words[0]!)) {
    return new UsageError(
      'WRONG_CALL',
      callMessages.takesNoArgument({ command: words[0]!, word: words[1] }),
      {
        hints: [callMessages.showHelp()],
      },
    );
  }

  const names = Object.keys(commands).map((id) => id.replaceAll(':', ' '));
  const meant = didYouMean(words.join(' '), names) ?? didYouMean(words[0] ?? '', names);
  return new UsageError('UNKNOWN_COMMAND', callMessages.noCommand({ words: words.join(' ') }), {
    hints: [
      ...(meant ? [callMessages.didYouMean({ word: `koo ${meant}` })] : []),
      callMessages.listCommands(),
    ],
  });
}
