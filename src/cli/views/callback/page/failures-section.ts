import { type Html, html } from '../../../../publish/html/html.js';
import { type FailedRule, failedRules } from '../failed-rules.js';
import type { CallbackTestResult } from '../test-result.js';
import type { PageContext } from './page-context.js';

/** What of one rule is listed. */
const MAX_TOLD = 6;

/** What is not met, each rule once: what was found, what KooGallery prints, and the way out. */
export function failuresSection(result: CallbackTestResult, context: PageContext): Html | undefined {
  const failed = failedRules(result);
  if (failed.length === 0) return undefined;
  return html`<section id="to-fix">
    <h2>${context.words.toFix()}</h2>
    <ol class="failures">
      ${failed.map((rule) => failure(rule, context))}
    </ol>
  </section>`;
}

function failure(
  { advice, console, curl, level, messages, pages, rule, stories, tries }: FailedRule,
  { words }: PageContext,
): Html {
  const told = messages.slice(0, MAX_TOLD);
  return html`<li class="${level}">
    <p class="rule"><span class="level">${level}</span> <code>${rule}</code></p>
    ${told.map((message) => html`<p class="message">${message}</p>`)}
    ${messages.length > told.length ? html`<p class="quiet">${words.more({ count: messages.length - told.length })}</p>` : undefined}
    <p class="fix">${advice}</p>
    ${console === undefined ? undefined : html`<p class="console"><span>${words.console()}</span> <q lang="zh-CN">${console}</q></p>`}
    <p class="where">
      ${words.foundIn()} ${stories.map((story) => html`<code>${story}</code> `)}
      ${tries.slice(0, MAX_TOLD).map((at) => html`<a href="#call-${at + 1}">${words.call({ number: at + 1 })}</a> `)}
      ${pages.map((page, index) => html`<a class="page" href="${page}" rel="noreferrer">${words.page({ ...(pages.length > 1 && { number: index + 1 }) })}</a> `)}
    </p>
    <details>
      <summary>${words.repeat()}</summary>
      <pre><code>${curl}</code></pre>
    </details>
  </li>`;
}
