import { CALLBACK_RULES } from '../../../callback/stories/callback-rules.js';
import { UsageError } from '../../../errors/koo-error.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import {
  explainCode,
  spelledCodes,
  type CodeExplanation,
} from '../../../marketplace/answers/explain-code.js';
import type { RuleDescription } from '../../../findings/rule-description.js';
import {
  callbackRule,
  type CallbackRuleDescription,
  callbackRuleNamed,
} from '../../callback/rule-descriptions.js';
import { everyRule, type KnownRule } from '../../plugin/every-rule.js';
import type { Message } from '../../../i18n/message.js';
import { BUG_EXIT_CODE, EXIT_CODES, exitCodeOf } from '../../command/exit-codes.js';
import { OWN_CODES } from './own-codes.js';
import { commandMessages } from '../../command/messages.js';

/** What a word that a finding or an answer showed means: a rule, or a code (of several families at times). */
export type Explanation =
  | { kind: 'callback-rule'; rule: CallbackRuleDescription }
  | { kind: 'code'; codes: CodeExplanation[] }
  | { kind: 'own-code'; code: OwnCodeExplanation }
  | { kind: 'rule'; rule: KnownRule };

/** A code of koo's own. */
export interface OwnCodeExplanation {
  code: string;
  meaning: string;
  chinese: string;
  /** With which koo ends when it prints the code. */
  exitCode: number;
  exitMeaning: string;
}

/**
 * Explains a rule by its id, or by the part after the slash where no other rule has the same (of those for a seller's server
 * last); or an error code of
 * KooGallery, the gateway, RFS or koo itself. Asks nothing over the network.
 *
 * @throws UsageError with a did-you-mean
 */
export function explain(word: string, others: readonly RuleDescription[] = []): Explanation {
  const wanted = word.trim().replaceAll(/^\[|\]$/g, '');
  const rules = everyRule(others);
  const named = rules.filter(({ id }) => id === wanted.toLowerCase());
  const short = rules.filter(({ id }) => id.split('/')[1] === wanted.toLowerCase());
  const [rule] = named.length > 0 ? named : short.length === 1 ? short : [];
  if (rule) return { kind: 'rule', rule };
  const callback = callbackRuleNamed(wanted.toLowerCase());
  if (callback) return { kind: 'callback-rule', rule: callbackRule(callback, 'en') };
  const codes = explainCode(wanted);
  if (codes.length > 0) return { kind: 'code', codes };
  const own = ownCode(wanted.toUpperCase());
  if (own) return { kind: 'own-code', code: own };
  throw unknown(wanted, rules, short);
}

function ownCode(code: string): OwnCodeExplanation | undefined {
  if (!Object.hasOwn(OWN_CODES, code)) return undefined;
  const [kind, meaning, chinese] = OWN_CODES[code]!;
  const exitCode = kind === 'bug' ? BUG_EXIT_CODE : exitCodeOf(kind);
  const exitMeaning = EXIT_CODES.find((one) => one.code === exitCode)!.meaning;
  return { chinese, code, exitCode, exitMeaning, meaning };
}

function unknown(wanted: string, rules: readonly KnownRule[], short: readonly KnownRule[]): UsageError {
  return new UsageError('NOTHING_TO_EXPLAIN', commandMessages.neitherRuleNorCode({ word: wanted }), {
    hints: [...hintsFor(wanted, rules, short), commandMessages.listRules()],
  });
}

function hintsFor(wanted: string, rules: readonly KnownRule[], short: readonly KnownRule[]): Message[] {
  const ids = [
    ...rules.map(({ id }) => id),
    ...Object.keys(CALLBACK_RULES).map((name) => `callback/${name}`),
  ];
  if (short.length > 1) return [commandMessages.nameOneOf({ names: short.map(({ id }) => id) })];
  if (wanted.endsWith('0000')) return [commandMessages.codeOfSuccess()];
  const meant = didYouMean(wanted, [...ids, ...spelledCodes(), ...Object.keys(OWN_CODES)]);
  if (meant) return [commandMessages.didYouMean({ meant })];
  const name = didYouMean(
    wanted,
    ids.map((id) => id.split('/')[1]!),
  );
  return name ? [commandMessages.didYouMean({ meant: ids.find((id) => id.endsWith(`/${name}`))! })] : [];
}
