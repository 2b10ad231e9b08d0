import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { loadLanguage } from '../../load-language.js';
import { packageRoot } from '../../platform/package-root.js';
import { BUG_EXIT_CODE, exitCodeOf } from './exit-codes.js';
import { knownError } from './known-error.js';
import { languageOf, langGiven } from './language-of.js';
import { localizeError } from './localize-error.js';
import { callMessages } from './messages.js';
import { bugText, errorObject, errorText } from './present-error.js';

/** Why an output cannot be written to, and what the process ends with. */
export async function brokenOutput(
  error: NodeJS.ErrnoException,
): Promise<{ exitCode: number; text: string }> {
  const language = languageOf(langGiven(process.argv), process.env);
  await loadLanguage(language);
  const known = knownError(error);
  return known
    ? {
        exitCode: exitCodeOf(known.kind),
        text: errorText(await localizeError(language, known), false, language),
      }
    : { exitCode: BUG_EXIT_CODE, text: bugText(error, 'unknown', language) };
}

/** Errors before a command runs: an unknown command, a broken installation. */
export async function fail(error: unknown, argv: string[]): Promise<void> {
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
