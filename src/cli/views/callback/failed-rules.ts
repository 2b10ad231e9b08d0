import { CALLBACK_LEVELS } from '../../../callback/stories/callback-rules.js';
import type { CallbackTestResult, ShownCheck } from './test-result.js';

/** A rule that is not met, told once, wherever it was not met. */
export interface FailedRule extends Pick<ShownCheck, 'console' | 'level' | 'pages' | 'rule'> {
  advice: string;
  /** Of the first check that is not met. */
  curl: string;
  /** What was found, each text once. */
  messages: string[];
  stories: string[];
  /** The calls that decided. */
  tries: number[];
}

/** The gravest first, else as they were found. */
export function failedRules({ checks, protocols }: CallbackTestResult): FailedRule[] {
  const rules = new Map<string, FailedRule>();
  for (const check of checks) {
    if (check.isMet) continue;
    const { advice, console, curl, level, message, pages, rule } = check;
    const found: FailedRule = rules.get(rule) ?? {
      ...(console !== undefined && { console }),
      advice: advice!,
      curl: curl!,
      level,
      messages: [],
      pages: [],
      rule,
      stories: [],
      tries: [],
    };
    rules.set(rule, found);
    addOnce(found.messages, message!);
    addOnce(found.stories, protocols.length > 1 ? `${check.protocol} ${check.story}` : check.story);
    addOnce(found.tries, check.tries.at(-1)!);
    found.pages = [...new Set([...found.pages, ...pages])];
  }

  return [...rules.values()].sort(
    (one, other) => CALLBACK_LEVELS.indexOf(one.level) - CALLBACK_LEVELS.indexOf(other.level),
  );
}

function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}
