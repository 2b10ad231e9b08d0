import { codeFence } from './reporters/code-fence.js';
import { markdownProse } from './reporters/markdown-text.js';
import type { RuleDescription } from './rule-description.js';

/** What a rule has to say beyond its summary, in plain text: why, and the way out. */
export function ruleHelpText({ fix, why }: Pick<RuleDescription, 'fix' | 'why'>): string {
  return `Why: ${why}\n\nHow to fix: ${fix}`;
}

/** The same as Markdown, with the rule's example, under headings of a level (`##` is 2). */
export function ruleHelpMarkdown(rule: RuleDescription, level: number): string {
  const { examples, fix, why } = rule;
  const heading = (words: string, deeper = 0): string => `${'#'.repeat(level + deeper)} ${words}`;
  const example = examples
    ? [
        heading('Example'),
        'Bad:',
        codeFence(examples.bad, languageOf(rule, examples.bad)),
        'Good:',
        codeFence(examples.good, languageOf(rule, examples.good)),
      ]
    : [];
  return [...example, heading('Why'), markdownProse(why), heading('How to fix'), markdownProse(fix)].join(
    '\n\n',
  );
}

/** A template's examples are HCL or JSON; a package's are lists of files or lines of koo.yaml. */
function languageOf({ id }: RuleDescription, code: string): string {
  if (/^\s*[[{]/.test(code)) return 'json';
  return id.startsWith('asset/') ? 'text' : 'hcl';
}
