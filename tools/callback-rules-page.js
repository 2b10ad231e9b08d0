/**
 * Writes `docs/callback-rules.md`, the rules that a seller's server is tested by, from the rules themselves: what the command
 * line says and what the documentation says cannot differ.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';

const NOTE = '<!-- Written by tools/callback-rules-page.js from the rules. Do not edit. -->';

/**
 * @param {string} root The package's folder; its sources have been compiled to build/.
 * @param {{write: boolean}} options Whether to mend what is stale.
 * @returns {Promise<string[]>} What was stale, one sentence; nothing when it has been mended.
 */
export async function updateCallbackRulesPage(root, { write }) {
  const compiled = (file) => import(path.join(root, 'build/src', file));
  const { callbackRules, sourcesOf } = await compiled('cli/callback/rule-descriptions.js');
  const { markdownProse } = await compiled('findings/reporters/markdown-text.js');
  const rules = callbackRules('en');
  const [name] = rules[0].page.split('#');
  const file = path.join(root, name);
  const layout = await prettier.resolveConfig(file);
  const page = await prettier.format(pageOf(rules, { markdownProse, sourcesOf }), {
    ...layout,
    parser: 'markdown',
  });
  if (existsSync(file) && readFileSync(file, 'utf8') === page) return [];
  if (!write) return [`${name} is not what the rules say.`];
  writeFileSync(file, page);
  return [];
}

const LEVELS = ['must', 'should', 'unclear'];

function pageOf(rules, { markdownProse, sourcesOf }) {
  const levels = new Map(rules.map(({ level, summary }) => [level, summary]));
  const rows = rules.map(
    ({ id, level, name }) => `| [${id}](#${id.replace('/', '')}) | ${level} | ${markdownProse(name)} |`,
  );
  return [
    NOTE,
    "# The rules for a seller's server",
    '`koo callback test` checks [your server](callbacks.md) by these rules. `koo explain RULE` says the same in a terminal.',
    LEVELS.map((level) => `- **${level}**: ${markdownProse(levels.get(level))}`).join('\n'),
    `| rule | level | about |\n| --- | --- | --- |\n${rows.join('\n')}`,
    ...rules.flatMap((rule) => sectionOf(rule, { markdownProse, sourcesOf })),
    '',
  ].join('\n\n');
}

function sectionOf(rule, { markdownProse, sourcesOf }) {
  const { fix, id, level, name, why } = rule;
  const sources = sourcesOf(rule).map(({ address, protocols }) => {
    const of = protocols.length > 0 ? ` (${protocols.join(', ')})` : '';
    return `- <${address}>${of}`;
  });
  return [
    `## ${id}`,
    `**${level}** · ${markdownProse(name)}`,
    markdownProse(why),
    `→ ${markdownProse(fix)}`,
    sources.join('\n'),
  ];
}
