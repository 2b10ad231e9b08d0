import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import { fittingLines } from '../../../findings/reporters/fitting-lines.js';
import { markdownCell } from '../../../findings/reporters/markdown-text.js';
import { textsIn } from '../../../i18n/message.js';
import type { CallbackFormatContext } from './callback-reporter.js';
import { callbackReportMessages, callbackTestMessages } from './messages.js';
import { failedRules } from './failed-rules.js';
import { type CallbackTestResult, playedStories, protocolName } from './test-result.js';

/** GitHub accepts comments of up to 65,536 characters. */
const MAX_FAILED = 40_000;
const MAX_STORIES = 10_000;

const MARKS: Readonly<Record<CallbackLevel, string>> = { must: '🔴', should: '🟡', unclear: '🔵' };

/** For a comment on a pull request or a step's summary: the counts, what is not met, and each story. */
export function formatCallbackMarkdown(
  result: CallbackTestResult,
  { language }: Pick<CallbackFormatContext, 'language'>,
): string {
  const { protocols, summary, url } = result;
  const words = { ...textsIn(callbackTestMessages, language), ...textsIn(callbackReportMessages, language) };
  const names = protocols.map((protocol) => protocolName(protocol, language));
  const parts = [
    `### koo callback test\n\n${words.total(summary)}`,
    `${markdownCell(words.head({ protocols: names, url }))}`,
  ];
  const entries = failedRules(result).map(({ advice, console, level, messages, pages, rule, stories }) =>
    [
      `- ${MARKS[level]} **${level}** ${messages.map((message) => markdownCell(message)).join(' ')} (\`${rule}\`; ${stories.map((story) => `\`${story}\``).join(', ')})  `,
      ...(console === undefined ? [] : [`  ${words.console()}: ${markdownCell(console)}  `]),
      `  → ${markdownCell(advice)} ${pages.map((page, index) => `[${words.page({ number: pages.length > 1 ? index + 1 : undefined })}](${page})`).join(' ')}`,
    ].join('\n'),
  );
  const shown = fittingLines(entries, MAX_FAILED);
  if (shown.length > 0) parts.push(shown.join('\n'));
  if (shown.length < entries.length) parts.push(words.more({ count: entries.length - shown.length }));
  const rows = playedStories(result).map(({ checks, protocol, story }) => {
    const failed = checks.filter(({ isMet }) => !isMet).length;
    const name = protocols.length > 1 ? `${protocol} ${story}` : story;
    return `| ${failed > 0 ? '✖' : '✔'} | ${markdownCell(name)} | ${words.checksOf({ checks: checks.length, failed })} |`;
  });
  parts.push(
    [
      `| | ${words.storyColumn()} | ${words.checksColumn()} |`,
      '| --- | --- | --- |',
      ...fittingLines(rows, MAX_STORIES),
    ].join('\n'),
  );
  return parts.join('\n\n');
}
