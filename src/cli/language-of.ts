import type { Language } from '../findings/language.js';

/** As POSIX has it: the first of these that is set decides; KOO_LANG is koo's own, before them. */
const VARIABLES = ['KOO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/** What `--lang` was given, also where the other words of the call are wrong; nothing after `--` is a flag. */
export function langGiven(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return undefined;
  return words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length);
}

/** The language that `--lang` names, else the one of the environment: Chinese where that begins with `zh`. */
export function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = flag ?? VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  return /^zh(?:[-_.@]|$)/i.test(wanted) ? 'zh' : 'en';
}
