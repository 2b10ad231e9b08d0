import type { Language } from '../../i18n/language.js';
import { flagValues } from '../flags/flag-values.js';

/** As POSIX has it: the first of these that is set decides; KOO_LANG is koo's own, before them. */
const VARIABLES = ['KOO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/** What `--lang` was given, also where the other words of the call are wrong. */
export function langGiven(argv: readonly string[]): string | undefined {
  return flagValues(argv, '--lang').at(-1);
}

/** The language that `--lang` names, else the one of the environment: Chinese where that begins with `zh`. */
export function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = flag ?? VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  return /^zh(?:[-_.@]|$)/i.test(wanted) ? 'zh' : 'en';
}
