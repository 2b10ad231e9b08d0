/**
 * Writes one page a rule, `docs/rules/<area>-<name>.md`, and their index, from the rules themselves: what the
 * command line says and what the documentation says cannot differ.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';

const NOTE = '<!-- Written by tools/rule-pages.js from the rule. Do not edit. -->';

/**
 * @param {string} root The package's folder; its rules have been compiled to build/.
 * @param {{write: boolean}} options Whether to mend what is stale.
 * @returns {Promise<string[]>} What was stale, one sentence each; nothing when it has been mended.
 */
export async function updateRulePages(root, { write }) {
  const folder = path.join(root, 'docs/rules');
  const compiled = (file) => import(path.join(root, 'build/src', file));
  const { describedRules } = await compiled('cli/plugin/every-rule.js');
  const { rulePage } = await compiled('findings/engine.js');
  const { ruleHelpMarkdown } = await compiled('findings/rule-help.js');
  const { markdownProse } = await compiled('findings/reporters/markdown-text.js');
  const rules = [...describedRules].sort((a, b) => (a.id < b.id ? -1 : 1));

  const pages = new Map([['README.md', indexOf(rules, { markdownProse, rulePage })]]);
  for (const rule of rules)
    pages.set(path.basename(rulePage(rule.id)), pageOf(rule, { markdownProse, ruleHelpMarkdown }));

  const stale = [];
  const mend = (name, how) => {
    if (write) how();
    else stale.push(`docs/rules/${name} is not what its rule says.`);
  };

  mkdirSync(folder, { recursive: true });
  const layout = await prettier.resolveConfig(path.join(folder, 'README.md'));
  for (const [name, text] of pages) {
    const file = path.join(folder, name);
    const page = await prettier.format(text, { ...layout, parser: 'markdown' });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== page) mend(name, () => writeFileSync(file, page));
  }

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && !pages.has(file)))
    mend(name, () => rmSync(path.join(folder, name)));
  return stale;
}

function pageOf(rule, { markdownProse, ruleHelpMarkdown }) {
  const { id, name, severity, summary } = rule;
  return [
    NOTE,
    `# ${markdownProse(name)}`,
    `\`${id}\` · ${severity}`,
    markdownProse(summary),
    ruleHelpMarkdown(rule, 2),
    // What the engine itself finds rests on no page, and koo.yaml has no setting for it.
    ...(rule.check || rule.sides ? [sourceOf(rule), settingsOf(rule)] : []),
    '',
  ].join('\n\n');
}

/** Who says it, where that is not plain from the page. */
const BASIS = {
  advice: 'This is advice of koo: no page of KooGallery states it.',
  guide: "KooGallery's guide for sellers asks for it.",
  scan: "KooGallery's scan of assets tests it.",
  standard: "KooGallery's security standard for products speaks of it.",
};

function sourceOf({ basis, docs }) {
  const says = basis ? BASIS[basis] : docs ? undefined : 'No page states it: this is advice of koo.';
  return ['## Source', says, docs && `<${docs}>`].filter(Boolean).join('\n\n');
}

function settingsOf({ id, options = {}, severity }) {
  const settings = Object.entries(options);
  const words =
    settings.length > 0
      ? 'In koo.yaml, with the defaults of its options:'
      : 'In koo.yaml: `off`, or another severity.';
  return `## Settings\n\n${words}\n\n\`\`\`yaml\n${settingText(id, severity, settings)}\n\`\`\``;
}

function settingText(id, severity, settings) {
  const text = settings.length === 0 ? [`rules:`, `  ${id}: off`] : settingLines(id, severity, settings);
  return (id.startsWith('books/') ? ['books:', ...text.map((line) => `  ${line}`)] : text).join('\n');
}

function settingLines(id, severity, settings) {
  const options = settings.map(([option, value]) => `    ${option}: ${JSON.stringify(value)}`);
  return ['rules:', `  ${id}:`, `    severity: ${severity}`, ...options];
}

function indexOf(rules, { markdownProse, rulePage }) {
  const areas = [...new Set(rules.map(({ id }) => id.split('/')[0]))];
  const sections = areas.map((area) => {
    const members = rules.filter(({ id }) => id.startsWith(`${area}/`));
    const rows = members.map(({ id, severity, summary }) => {
      const page = path.basename(rulePage(id));
      return `| [${id}](${page}) | ${severity} | ${cell(markdownProse(summary))} |`;
    });
    return `## ${area}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
  return [
    NOTE,
    '# Rules',
    [
      '**error**: Terraform, RFS or KooGallery would refuse it, or the deployment would fail.',
      '**warning**: it will probably hurt someone.',
      '**info**: advice.',
      'Severities and options are set in koo.yaml under `rules`, those of `koo reconcile` under `books.rules`; `koo explain RULE` says the same in a terminal.',
      'What koo.yaml itself is checked for is in [koo-yaml.md](../koo-yaml.md#findings).',
    ].join(' '),
    ...sections,
    '',
  ].join('\n\n');
}

/** A pipe in code would end the cell. */
function cell(text) {
  return text.replaceAll(/(?<!\\)\|/g, '\\|');
}
