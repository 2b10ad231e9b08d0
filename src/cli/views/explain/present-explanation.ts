import { reporterMessages } from '../../../findings/reporters/messages.js';
import { basisMessages } from '../../../findings/rule-basis.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { adviceOf } from '../../../marketplace/answers/error-codes.js';
import type { CodeExplanation } from '../../../marketplace/answers/explain-code.js';
import { styled } from '../../../platform/styled.js';
import { type CallbackRuleDescription, sourcesOf } from '../../callback/rule-descriptions.js';
import type { KnownRule } from '../../plugin/every-rule.js';
import { exitCodes as chineseExitCodes } from '../../help/chinese/exit-codes.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import type { Explanation, OwnCodeExplanation } from './explain.js';
import { explanationMessages } from './messages.js';

type Line = readonly [label: string, text: string | undefined];

export function explanationText(
  explanation: Explanation,
  colors: boolean,
  language: Language = 'en',
): string {
  if (explanation.kind === 'own-code') return ownCodeText(explanation.code, colors, language);
  if (explanation.kind === 'callback-rule') return callbackRuleText(explanation.rule, colors, language);
  if (explanation.kind === 'rule') return ruleText(explanation.rule, colors, language);
  return explanation.codes.map((code) => codeText(code, colors, language)).join('\n\n');
}

function ruleText(
  { basis, docs, examples, fix, id, name, options, page, severity, summary, why }: KnownRule,
  colors: boolean,
  language: Language,
): string {
  const words = textsIn(explanationMessages, language);
  const settings = Object.entries(options ?? {}).map(
    ([option, value]) => `${option}: ${JSON.stringify(value)}`,
  );
  const list = block(
    name ? `${id}: ${name}` : id,
    [
      [words.severity(), textOf(reporterMessages.severity({ severity }), language)],
      [words.finds(), summary],
      [words.why(), why],
      [words.fix(), fix],
      [words.options(), settings.length > 0 ? settings.join(', ') : undefined],
      [words.basis(), basis && textOf(basisMessages[basis](), language)],
      [words.source(), docs],
      [words.page(), page],
    ],
    colors,
  );
  if (!examples) return list;
  return [
    list,
    example(words.bad(), examples.bad, colors),
    example(words.good(), examples.good, colors),
  ].join('\n\n');
}

function callbackRuleText(rule: CallbackRuleDescription, colors: boolean, language: Language): string {
  const { fix, id, level, name, page, summary, why } = rule;
  const words = textsIn(explanationMessages, language);
  const sources = sourcesOf(rule).map(({ address, protocols }): Line => {
    const text = protocols.length > 0 ? `${address} (${protocols.join(', ')})` : address;
    return [words.source(), text];
  });
  return block(
    `${id}: ${name}`,
    [
      [words.level(), `${level}${textOf(punctuationMessages.colon(), language)}${summary}`],
      [words.why(), why],
      [words.fix(), fix],
      ...sources,
      [words.page(), page],
    ],
    colors,
  );
}

function codeText({ from, ...code }: CodeExplanation, colors: boolean, language: Language): string {
  const words = textsIn(explanationMessages, language);
  const { again, chinese, docs, meaning, spelled, statuses } = code;
  const advice = adviceOf(code);
  return block(
    statuses ? words.withStatus({ code: spelled, statuses }) : spelled,
    [
      [words.meaning(), words.means({ chinese, english: meaning })],
      [words.from(), textOf(from, language)],
      [words.fix(), advice ? textOf(advice, language) : words.onlySupport()],
      [words.again(), again ? words.canSucceed() : undefined],
      [words.source(), docs],
    ],
    colors,
  );
}

function ownCodeText(
  { chinese, code, exitCode, exitMeaning, meaning }: OwnCodeExplanation,
  colors: boolean,
  language: Language,
): string {
  const words = textsIn(explanationMessages, language);
  return block(
    code,
    [
      [words.meaning(), language === 'zh' ? chinese : meaning],
      [words.from(), code.startsWith('EMU.') ? words.fromEmulator() : words.fromKoo()],
      [words.fix(), words.asItSays()],
      [
        words.exitCode(),
        words.exit({
          code: exitCode,
          meaning: language === 'zh' ? chineseExitCodes[exitCode]! : exitMeaning,
        }),
      ],
    ],
    colors,
  );
}

function block(title: string, lines: readonly Line[], colors: boolean): string {
  const width = Math.max(...lines.map(([label]) => textWidth(label)));
  return [
    colors ? styled('bold', title) : title,
    ...lines.flatMap(([label, text]) => (text === undefined ? [] : [`  ${padded(label, width)}  ${text}`])),
  ].join('\n');
}

function example(label: string, code: string, colors: boolean): string {
  const title = colors ? styled('bold', label) : label;
  return `  ${title}:\n\n${code.replaceAll(/^(?=.)/gm, '    ')}`;
}
