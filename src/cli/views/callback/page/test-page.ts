import { CALLBACK_LEVELS } from '../../../../callback/stories/callback-rules.js';
import { Html, html } from '../../../../publish/html/html.js';
import { pageDocument } from '../../../../publish/html/page-document.js';
import { durationText, momentText, numberText } from '../../../../publish/report/messages/durations.js';
import type { CallbackFormatContext } from '../callback-reporter.js';
import { storyTime } from '../story-time.js';
import { type CallbackTestResult, type PlayedStory, playedStories, protocolName } from '../test-result.js';
import { failuresSection } from './failures-section.js';
import { type PageContext, pageContext } from './page-context.js';
import { PAGE_STYLE } from './page-style.js';
import { storiesSection, storySection } from './stories.js';
import { checksByTry } from './try-outcome.js';

/** As it is: the policy has the hash of it. */
/**
 * The page of a test, whole in one file: no script, nothing from elsewhere, and every text of the server as text.
 */
export function callbackTestPage(
  result: CallbackTestResult,
  { language, version }: Pick<CallbackFormatContext, 'language' | 'version'>,
): string {
  const context = pageContext(language);
  const { words } = context;
  const stories = playedStories(result);
  const started = result.tries[0]?.sentAt ?? '';
  const title = titleOf(result, context);
  const decided = checksByTry(result);
  return pageDocument({
    language,
    style: PAGE_STYLE,
    title: `${title} · ${result.url}`,
    body: html`<header>
        <p class="kicker">
          <span>${words.kicker()}</span><time datetime="${started}">${momentText(started)}</time>
        </p>
        <h1>${title}</h1>
        <p class="lead">${verdictOf(result, context)}</p>
        <p class="server">
          <code>${result.url}</code>
          ${result.protocols.map((protocol) => html`<span class="tag">${protocolName(protocol, language)}</span>`)}
        </p>
        ${figures(result, stories, context)}
      </header>
      <main>
        ${failuresSection(result, context)} ${storiesSection(result, stories, decided, context)}
        ${stories.map((story) => storySection(story, result, decided, context))}
      </main>
      <footer><p>${words.footer({ version })}</p></footer>`,
  });
}

function titleOf({ summary }: CallbackTestResult, { words }: PageContext): string {
  const failed = failedCount(summary);
  if (summary.checks === 0) return words.noChecks();
  return failed === 0
    ? words.allMet({ count: summary.checks })
    : words.notMet({ count: summary.checks, failed });
}

function verdictOf({ summary }: CallbackTestResult, { words }: PageContext): string {
  if (summary.must > 0) return words.fails();
  return summary.should > 0 ? words.doubts() : words.passes();
}

function failedCount(summary: CallbackTestResult['summary']): number {
  return summary.must + summary.should + summary.unclear;
}

function figures(
  { summary, tries }: CallbackTestResult,
  stories: readonly PlayedStory[],
  { words }: PageContext,
): Html {
  const { from, to } = storyTime({ tries: [...tries.entries()] });
  const notes = {
    must: words.mustNote(),
    should: words.shouldNote(),
    unclear: words.unclearNote(),
  };
  return html`<dl class="figures">
    <div>
      <dt>${words.checks()}</dt>
      <dd>
        ${numberText(summary.checks)}<small
          >${words.met({ count: summary.checks - failedCount(summary) })}</small
        >
      </dd>
    </div>
    ${CALLBACK_LEVELS.map(
      (level) =>
        html`<div class="${summary[level] > 0 ? level : 'none'}">
          <dt>${level}</dt>
          <dd>${summary[level]}<small>${notes[level]}</small></dd>
        </div>`,
    )}
    <div>
      <dt>${words.calls()}</dt>
      <dd>${numberText(tries.length)}<small>${words.callsNote({ count: stories.length })}</small></dd>
    </div>
    <div>
      <dt>${words.duration()}</dt>
      <dd>${durationText(to - from)}<small>${words.durationNote()}</small></dd>
    </div>
  </dl>`;
}
