import type { Language } from '../../../i18n/language.js';
import { markdownText } from '../../../findings/reporters/markdown-text.js';
import type { FieldGroup, HandOffPage } from '../hand-off-page.js';
import { doneCommand } from './done-command.js';
import { PAGE_MESSAGES } from './page-messages.js';

/** The same page for a terminal, a ticket or a merge request. */
export function pageMarkdown(page: HandOffPage, language: Language): string {
  const words = PAGE_MESSAGES[language];
  const { after, bringBack, checklist, files, groups, navigation, product, target } = page;
  const blocks = [
    `# ${text(page.title[language])}`,
    `${words.handOff} ${code(page.id)} · ${words.target} ${code(target)} · ${words.product} ${code(product.id)} ${markdownText(product.name)}`,
    text(page.intro[language]),
    ...(after.length > 0 ? [`**${words.after}:** ${after.map((id) => code(id)).join(', ')}`] : []),
    `## ${words.way}`,
    `**${navigation.join(' > ')}**`,
    ...(page.way ? [text(page.way[language])] : []),
    `## ${words.values}`,
    ...groups.flatMap((group) => groupBlocks(group, language)),
    ...(page.releaseNote === undefined ? [] : [`## ${words.note}`, words.noteHint, fenced(page.releaseNote)]),
    ...(files.length > 0
      ? [
          `## ${words.files}`,
          files
            .map(
              ({ bytes, name, sha256 }) =>
                `- ${code(name)}, ${bytes} ${words.bytes}, SHA-256 ${code(sha256)}`,
            )
            .join('\n'),
        ]
      : []),
    `## ${words.checklist}`,
    checklist.map((item) => `- [ ] ${text(item[language])}`).join('\n'),
    `## ${words.back}`,
    `\`\`\`sh\n${doneCommand(page)}\n\`\`\``,
    ...(bringBack.length > 0
      ? [
          bringBack
            .map(
              ({ flag, isRequired, what }) =>
                `- ${code(`--${flag}`)} (${isRequired ? words.required : words.optional}): ${text(what[language])}`,
            )
            .join('\n'),
        ]
      : []),
    text(page.next[language]),
    `## ${words.verification}`,
    text(page.verification[language]),
    ...(page.unknown.length > 0
      ? [`## ${words.unknown}`, page.unknown.map((item) => `- ${text(item[language])}`).join('\n')]
      : []),
    `## ${words.sources}`,
    page.sources.map((address) => `- <${address}>`).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function groupBlocks({ fields, title }: FieldGroup, language: Language): string[] {
  const words = PAGE_MESSAGES[language];
  const rows = fields.map(
    ({ label, value, what }) =>
      `| ${label ? `**${cell(label)}**` : words.noLabel} | ${cell(what[language])} | ${cell(code(value))} |`,
  );
  return [
    ...(title ? [`### ${text(title[language])}`] : []),
    [`| ${words.label} | ${words.what} | ${words.value} |`, '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

/** A text of anybody's, with a fence that is longer than any in it. */
function fenced(content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${content}\n${fence}`;
}

/** A value of anybody's: in as many marks as it needs to stay one. */
function code(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return longest > 0 ? `${marks} ${value} ${marks}` : `${marks}${value}${marks}`;
}

function cell(content: string): string {
  return content.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}

function text(content: string): string {
  return content.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[<>]/g, (mark) => (mark === '<' ? '&lt;' : '&gt;'));
}
