import type { Language } from '../i18n/language.js';
import { defineMessages, textOf } from '../i18n/message.js';
import { markdownProse } from './reporters/markdown-text.js';
import type { RuleDescription } from './rule-description.js';

export const ruleHelpMessages = defineMessages('findings/rule-help', {
  text: ({ fix, why }: { why: string; fix: string }) => `Why: ${why}\n\nHow to fix: ${fix}`,
  example: () => 'Example',
  bad: () => 'Bad:',
  good: () => 'Good:',
  why: () => 'Why',
  fix: () => 'How to fix',
});

/** The help of a rule beyond its summary, in plain text: why, and how to fix it. The rule is in the language already. */
export function ruleHelpText({ fix, why }: Pick<RuleDescription, 'fix' | 'why'>, language: Language): string {
  return textOf(ruleHelpMessages.text({ why, fix }), language);
}

/** The same as Markdown, with the rule's example, under headings of a level (`##` is 2). */
export function ruleHelpMarkdown(rule: RuleDescription, level: number, language: Language = 'en'): string {
  const { examples, fix, why } = rule;
  const words = (key: 'bad' | 'example' | 'fix' | 'good' | 'why'): string =>
    textOf(ruleHelpMessages[key](), language);
  const heading = (key: 'example' | 'fix' | 'why'): string => `${'#'.repeat(level)} ${words(key)}`;
  const example = examples
    ? [
        heading('example'),
        words('bad'),
        codeFence(examples.bad, languageOf(rule, examples.bad)),
        words('good'),
        codeFence(examples.good, languageOf(rule, examples.good)),
      ]
    : [];
  return [...example, heading('why'), markdownProse(why), heading('fix'), markdownProse(fix)].join('\n\n');
}

/** A template's examples are HCL or JSON; a package's are lists of files or lines of koo.yaml. */
function languageOf({ id }: RuleDescription, code: string): string {
  if (/^\s*[[{]/.test(code)) return 'json';
  return id.startsWith('asset/') ? 'text' : 'hcl';
}

/** Lines of code in Markdown, in a fence longer than any run of backticks in them. */
function codeFence(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/(?<!\n)\n+$/, '')}\n${fence}`;
}
