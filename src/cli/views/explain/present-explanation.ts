import { reporterMessages } from '../../../findings/reporters/messages.js';
import { basisMessages } from '../../../findings/rule-basis.js';
import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import type { CodeExplanation } from '../../../marketplace/answers/explain-code.js';
import { styled } from '../../../platform/styled.js';
import type { KnownRule } from '../../plugin/every-rule.js';
import { EXPLANATION_WORDS } from './explanation-words.js';
import type { Explanation } from './explain.js';

type Line = readonly [label: string, text: string | undefined];

export function explanationText(
  explanation: Explanation,
  colors: boolean,
  language: Language = 'en',
): string {
  if (explanation.kind === 'rule') return ruleText(explanation.rule, colors, language);
  return explanation.codes.map((code) => codeText(code, colors, language)).join('\n\n');
}

function ruleText(
  { basis, docs, examples, fix, id, name, options, page, severity, summary, why }: KnownRule,
  colors: boolean,
  language: Language,
): string {
  const { labels } = EXPLANATION_WORDS[language];
  const settings = Object.entries(options ?? {}).map(
    ([option, value]) => `${option}: ${JSON.stringify(value)}`,
  );
  const list = block(
    name ? `${id}: ${name}` : id,
    [
      [labels.severity, textOf(reporterMessages.severity({ severity }), language)],
      [labels.finds, summary],
      [labels.why, why],
      [labels.wayOut, fix],
      [labels.options, settings.length > 0 ? settings.join(', ') : undefined],
      [labels.says, basis && textOf(basisMessages[basis](), language)],
      [labels.source, docs],
      [labels.page, page],
    ],
    colors,
  );
  if (!examples) return list;
  return [list, example(labels.bad, examples.bad, colors), example(labels.good, examples.good, colors)].join(
    '\n\n',
  );
}

function codeText(
  { again, chinese, docs, from, meaning, next, nextChinese, spelled, statuses }: CodeExplanation,
  colors: boolean,
  language: Language,
): string {
  const isEnglish = language === 'en';
  const words = EXPLANATION_WORDS[language];
  const { labels } = words;
  const wayOut = isEnglish ? next : (nextChinese ?? next);
  return block(
    statuses ? `${spelled} ${words.withStatus(statuses)}` : spelled,
    [
      [labels.means, isEnglish ? `${meaning} (${chinese})` : `${chinese} (${meaning})`],
      [labels.from, from],
      [labels.wayOut, wayOut ?? words.onlySupport],
      [labels.again, again ? words.canSucceed : undefined],
      [labels.source, docs],
    ],
    colors,
  );
}

function block(title: string, lines: readonly Line[], colors: boolean): string {
  const width = Math.max(...lines.map(([label]) => columns(label)));
  return [
    colors ? styled('bold', title) : title,
    ...lines.flatMap(([label, text]) =>
      text === undefined ? [] : [`  ${label}${' '.repeat(width - columns(label))}  ${text}`],
    ),
  ].join('\n');
}

function example(label: string, code: string, colors: boolean): string {
  const title = colors ? styled('bold', label) : label;
  return `  ${title}:\n\n${code.replaceAll(/^(?=.)/gm, '    ')}`;
}

/** A Chinese character takes two columns of a terminal. */
function columns(label: string): number {
  return label.length + (label.match(/\p{Script=Han}/gu)?.length ?? 0);
}
