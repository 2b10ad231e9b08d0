import { styleText } from 'node:util';
import { BASIS_WORDS } from '../findings/rule-basis.js';
import type { Language } from '../findings/language.js';
import type { CodeExplanation } from '../marketplace/answers/explain-code.js';
import type { KnownRule } from './every-rule.js';
import type { Explanation } from './explain.js';

type Line = readonly [label: string, text: string | undefined];

export function explanationText(
  explanation: Explanation,
  colors: boolean,
  language: Language = 'en',
): string {
  if (explanation.kind === 'rule') return ruleText(explanation.rule, colors);
  return explanation.codes.map((code) => codeText(code, colors, language)).join('\n\n');
}

function ruleText(
  { basis, docs, examples, fix, id, name, options, page, severity, summary, why }: KnownRule,
  colors: boolean,
): string {
  const settings = Object.entries(options ?? {}).map(
    ([option, value]) => `${option}: ${JSON.stringify(value)}`,
  );
  const list = block(
    name ? `${id}: ${name}` : id,
    [
      ['severity', severity],
      ['finds', summary],
      ['why', why],
      ['way out', fix],
      ['options', settings.length > 0 ? settings.join(', ') : undefined],
      ['says', basis && BASIS_WORDS.en[basis]],
      ['source', docs],
      ['page', page],
    ],
    colors,
  );
  if (!examples) return list;
  return [list, example('bad', examples.bad, colors), example('good', examples.good, colors)].join('\n\n');
}

function codeText(
  { again, chinese, docs, from, meaning, next, nextChinese, spelled, statuses }: CodeExplanation,
  colors: boolean,
  language: Language,
): string {
  const isEnglish = language === 'en';
  const wayOut = isEnglish ? next : (nextChinese ?? next);
  return block(
    statuses ? `${spelled} with HTTP ${statuses.join(', ')}` : spelled,
    [
      ['means', isEnglish ? `${meaning} (${chinese})` : `${chinese} (${meaning})`],
      ['from', from],
      ['way out', wayOut ?? "Only KooGallery's support can help; it wants the request's id."],
      ['again', again ? 'The same request can succeed later.' : undefined],
      ['source', docs],
    ],
    colors,
  );
}

function block(title: string, lines: readonly Line[], colors: boolean): string {
  const width = Math.max(...lines.map(([label]) => label.length));
  return [
    colors ? styleText('bold', title) : title,
    ...lines.flatMap(([label, text]) => (text === undefined ? [] : [`  ${label.padEnd(width)}  ${text}`])),
  ].join('\n');
}

function example(label: string, code: string, colors: boolean): string {
  const title = colors ? styleText('bold', label) : label;
  return `  ${title}:\n\n${code.replaceAll(/^(?=.)/gm, '    ')}`;
}
