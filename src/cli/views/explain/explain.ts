import { UsageError } from '../../../errors/koo-error.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import {
  explainCode,
  spelledCodes,
  type CodeExplanation,
} from '../../../marketplace/answers/explain-code.js';
import type { RuleDescription } from '../../../findings/rule-description.js';
import { everyRule, type KnownRule } from '../../plugin/every-rule.js';
import type { Message } from '../../../i18n/message.js';
import { commandMessages } from '../../command/messages.js';

/** What a word that a finding or an answer showed means: a rule, or a code (of several families at times). */
export type Explanation = { kind: 'code'; codes: CodeExplanation[] } | { kind: 'rule'; rule: KnownRule };

/**
 * Explains a rule by its id, or by the part after the slash where no other rule has the same; or an error code of
 * KooGallery, the gateway or RFS. Asks nothing over the network.
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
  const codes = explainCode(wanted);
  if (codes.length > 0) return { kind: 'code', codes };
  throw unknown(wanted, rules, short);
}

function unknown(wanted: string, rules: readonly KnownRule[], short: readonly KnownRule[]): UsageError {
  return new UsageError('NOTHING_TO_EXPLAIN', commandMessages.neitherRuleNorCode({ word: wanted }), {
    hints: [...hintsFor(wanted, rules, short), commandMessages.listRules()],
  });
}

function hintsFor(wanted: string, rules: readonly KnownRule[], short: readonly KnownRule[]): Message[] {
  const ids = rules.map(({ id }) => id);
  if (short.length > 1) return [commandMessages.nameOneOf({ names: short.map(({ id }) => id) })];
  if (wanted.endsWith('0000')) return [commandMessages.codeOfSuccess()];
  const meant = didYouMean(wanted, [...ids, ...spelledCodes()]);
  if (meant) return [commandMessages.didYouMean({ meant })];
  const name = didYouMean(
    wanted,
    ids.map((id) => id.split('/')[1]!),
  );
  return name ? [commandMessages.didYouMean({ meant: ids.find((id) => id.endsWith(`/${name}`))! })] : [];
}
