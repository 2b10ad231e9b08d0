import { textsIn } from '../../../../i18n/message.js';
import { type Html, html } from '../../../../publish/html/html.js';
import { durationText } from '../../../../publish/report/messages/durations.js';
import { timeAxis } from '../../../../publish/report/plots/time-axis.js';
import { callbackTestMessages } from '../messages.js';
import { storyTime, tryTime } from '../story-time.js';
import type { CallbackTestResult, PlayedStory, ShownCheck } from '../test-result.js';
import { callRow, type CallRow } from './call-row.js';
import type { PageContext } from './page-context.js';
import { strip } from './timeline.js';
import { OUTCOMES, type TryOutcome, tryOutcome } from './try-outcome.js';

/** More rows nobody looks through. */
const MAX_CALLS = 300;

type Decided = ReadonlyMap<number, readonly ShownCheck[]>;

/** Each story on a line, with its calls as a strip. */
export function storiesSection(
  result: CallbackTestResult,
  stories: readonly PlayedStory[],
  decided: Decided,
  context: PageContext,
): Html {
  const { language, words } = context;
  const testWords = textsIn(callbackTestMessages, language);
  const outcomeOf = (at: number): TryOutcome => tryOutcome(result.tries[at]!, decided.get(at));
  const present = new Set(result.tries.map((_, at) => outcomeOf(at)));
  return html`<section id="stories">
    <h2>${words.stories()}</h2>
    <ul class="legend" aria-hidden="true">
      ${OUTCOMES.filter((outcome) => present.has(outcome)).map(
        (outcome) =>
          html`<li>
            <svg width="14" height="10">
              <rect class="mark ${outcome}" x="1" y="1" width="12" height="8" rx="1.5" />
            </svg>
            ${legendOf(outcome, words)}
          </li>`,
      )}
    </ul>
    <ol class="overview">
      ${stories.map((story) => overviewRow(story, outcomeOf, result.protocols.length > 1, context))}
    </ol>
    ${result.skipped.map(
      ({ needs, protocol, story }) =>
        html`<p class="quiet">
          ${testWords.skipped({ needs, story: result.protocols.length > 1 ? `${protocol} ${story}` : story })}
        </p>`,
    )}
  </section>`;
}

function legendOf(outcome: TryOutcome, words: PageContext['words']): string {
  return {
    accepted: words.accepted,
    cut: words.cut,
    must: words.brokenMust,
    rejected: words.rejected,
    should: words.brokenShould,
    unclear: words.brokenUnclear,
  }[outcome]();
}

function overviewRow(
  story: PlayedStory,
  outcomeOf: (at: number) => TryOutcome,
  isNamed: boolean,
  { titleOf, words }: PageContext,
): Html {
  const span = storyTime(story);
  return html`<li>
    <a href="#${anchorOf(story)}"><b>${isNamed ? `${story.protocol} ${story.story}` : story.story}</b></a>
    <span class="quiet title">${titleOf(story.story)}</span>
    <span class="plot">${strip(story, span, outcomeOf)}</span>
    <span class="state ${stateOf(story)}">${checksText(story, words)}</span>
    <span class="took">${durationText(span.to - span.from)}</span>
  </li>`;
}

/** A story's calls, each a row on the time of the story. */
export function storySection(
  story: PlayedStory,
  { protocols }: CallbackTestResult,
  decided: Decided,
  context: PageContext,
): Html {
  const { titleOf, words } = context;
  const span = storyTime(story);
  const rows = rowsOf(story, decided);
  return html`<section class="story" id="${anchorOf(story)}">
    <h3>
      ${titleOf(story.story)}
      <code>${protocols.length > 1 ? `${story.protocol} ${story.story}` : story.story}</code>
    </h3>
    <p class="state ${stateOf(story)}">
      ${checksText(story, words)}
      <span class="quiet">· ${words.callCount({ count: story.tries.length })}</span>
    </p>
    <div class="calls" role="group" aria-label="${words.storyTimeline({ story: story.story })}">
      <div class="axis-row">${timeAxis(Math.max(1, span.to - span.from), durationText)}</div>
      ${rows.slice(0, MAX_CALLS).map((row) => callRow(row, context))}
      ${rows.length > MAX_CALLS ? html`<p class="quiet">${words.more({ count: rows.length - MAX_CALLS })}</p>` : undefined}
    </div>
  </section>`;
}

function rowsOf(story: PlayedStory, decided: Decided): CallRow[] {
  const span = storyTime(story);
  const overlaps = story.tries.slice(1).map(([, sent], index) => {
    const [before, after] = [tryTime(story.tries[index]![1]), tryTime(sent)];
    // Both are rounded to a millisecond: what only touches was one after the other.
    return Math.min(before.end, after.end) - Math.max(before.start, after.start) > 1;
  });
  return story.tries.map(([at, sent], index) => {
    const withBefore = overlaps[index - 1] ?? false;
    const withNext = overlaps[index] ?? false;
    const together = withBefore ? (withNext ? 'middle' : 'last') : withNext ? 'first' : undefined;
    return { at, checks: decided.get(at) ?? [], sent, span, ...(together && { together }) };
  });
}

function anchorOf({ protocol, story }: PlayedStory): string {
  return `story-${protocol}-${story}`;
}

function stateOf({ checks }: PlayedStory): 'good' | 'must' | 'should' | 'unclear' {
  const failed = new Set(checks.filter(({ isMet }) => !isMet).map(({ level }) => level));
  return (['must', 'should', 'unclear'] as const).find((level) => failed.has(level)) ?? 'good';
}

function checksText({ checks }: PlayedStory, words: PageContext['words']): string {
  const count = checks.length;
  const failed = checks.filter(({ isMet }) => !isMet).length;
  return failed === 0 ? words.allChecksMet({ count }) : words.checksNotMet({ count, failed });
}
