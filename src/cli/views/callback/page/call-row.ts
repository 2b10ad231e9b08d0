import { applyEdits, format } from 'jsonc-parser';
import { curlOf } from '../../../../callback/sending/send-call.js';
import { type Html, html } from '../../../../publish/html/html.js';
import { durationText, momentText } from '../../../../publish/report/messages/durations.js';
import { jsonObjectIn } from '../../../../platform/json-object.js';
import { tryTime } from '../story-time.js';
import type { ShownCheck, ShownTry } from '../test-result.js';
import type { PageContext } from './page-context.js';
import { callBar, type Span } from './timeline.js';
import { tryOutcome } from './try-outcome.js';

/** Characters of a body that a page shows. */
const MAX_BODY = 6000;

export interface CallRow {
  /** In the list of all calls, from 0. */
  at: number;
  sent: ShownTry;
  /** What it decided. */
  checks: readonly ShownCheck[];
  /** Of the story. */
  span: Span;
  /** Where it is among calls that were made at once; absent where it is alone. */
  together?: 'first' | 'last' | 'middle';
}

/** A call as a row with its bar; what was sent, and what came back, is folded away. */
export function callRow({ at, checks, sent, span, together }: CallRow, context: PageContext): Html {
  const failed = checks.filter(({ isMet }) => !isMet);
  const met = checks.filter(({ isMet }) => isMet);
  const { labelOf, words } = context;
  const outcome = tryOutcome(sent, checks);
  const label = labelOf(sent);
  const due = dueAfter(sent, span);
  const isTold = outcome !== 'accepted' && outcome !== 'rejected';
  return html`<details class="call ${outcome} ${together === undefined ? '' : `together ${together}`}">
    <summary>
      <span class="at">${at + 1}</span>
      <span class="what"
        ><b>${sent.activity}</b
        >${label === undefined ? undefined : html` <span class="tag">${label}</span>`}${due === undefined ? undefined : html` <span class="due">+${due}</span>`}</span
      >
      <span class="plot">${callBar(sent, outcome, span)}</span>
      <span class="outcome ${outcome}"
        >${answerText(sent, words)}${isTold && failed[0] ? html`<span class="unseen"> ${failed[0].level}</span>` : undefined}</span
      >
      <span class="took">${durationText(sent.durationMs)}</span>
    </summary>
    <div class="inside" id="call-${at + 1}">
      ${failed.map((check) => problem(check))} ${facts(sent, span, words)}
      ${met.length === 0 ? undefined : html`<p class="met">${words.isMet()} ${met.map(({ rule }) => html`<code>${rule}</code> `)}</p>`}
    </div>
  </details>`;
}

/** When KooGallery would send a call, after the first one of the story; nothing where that is when it was sent. */
function dueAfter({ dueAt }: ShownTry, { from }: Pick<Span, 'from'>): string | undefined {
  const after = dueAt === undefined ? 0 : Date.parse(dueAt) - from;
  return after >= 1000 ? durationText(after) : undefined;
}

function answerText({ answer, resultCode }: ShownTry, words: PageContext['words']): string {
  if ('failure' in answer)
    return {
      cut: words.isCut,
      timeout: words.noAnswer,
      'too-large': words.tooLarge,
      unreachable: words.unreachable,
    }[answer.failure]();
  if (answer.status !== 200) return `HTTP ${answer.status}`;
  return resultCode ?? words.noCode();
}

function problem({ advice, level, message, rule }: ShownCheck): Html {
  return html`<div class="problem ${level}">
    <p><b>${level}</b> ${message} <code>${rule}</code></p>
    <p class="fix">${advice}</p>
  </div>`;
}

function facts(sent: ShownTry, { from }: Span, words: PageContext['words']): Html {
  const { start } = tryTime(sent);
  const at = `${momentText(sent.sentAt).replace(/ UTC$/, '')}${sent.sentAt.slice(19, 23)} UTC`;
  const due = dueAfter(sent, { from });
  return html`<dl>
      <div>
        <dt>${words.sent()}</dt>
        <dd>
          ${words.sentAfter({ after: durationText(start - from), at })}${due && ` · ${words.dueAfter({ after: due })}`}
        </dd>
      </div>
      <div>
        <dt>${words.took()}</dt>
        <dd>${durationText(sent.durationMs)}</dd>
      </div>
    </dl>
    <div class="pair">
      <div>
        <h4>${words.request()}</h4>
        <pre><code>${lines(requestHead(sent))}${lines(shownBody(sent.body, words))}</code></pre>
      </div>
      <div>
        <h4>${words.response()}</h4>
        ${response(sent, words)}
      </div>
    </div>
    <h4>curl</h4>
    <pre><code>${lines(curlOf(sent))}</code></pre>`;
}

function requestHead(sent: ShownTry): string {
  const { headers, method = 'POST' } = sent;
  const more = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${sent.url}`, ...more, ''].join('\n');
}

function response({ answer }: ShownTry, words: PageContext['words']): Html {
  if ('failure' in answer) {
    const text = {
      cut: () => words.cutText(),
      timeout: () => words.timeoutText(),
      'too-large': () => words.tooLargeText(),
      unreachable: () => words.unreachableText({ reason: answer.reason ?? '' }),
    }[answer.failure]();
    return html`<p class="quiet">${text}</p>`;
  }

  const head = `HTTP ${answer.status}\nContent-Type: ${answer.contentType}\n`;
  return html`<pre><code>${lines(head)}${lines(shownBody(answer.body, words))}</code></pre>`;
}

/** JSON with line ends, of the same text: numbers and escapes stay as they were sent. */
function shownBody(body: string, words: PageContext['words']): string {
  if (body === '') return words.emptyBody();
  const isLong = body.length > MAX_BODY;
  const shown = isLong ? body.slice(0, MAX_BODY) : body;
  const isJson = !isLong && jsonObjectIn(body) !== undefined;
  const text = isJson
    ? applyEdits(shown, format(shown, undefined, { insertSpaces: true, tabSize: 2 }))
    : shown;
  return isLong ? `${text}\n${words.shortened({ count: body.length - MAX_BODY })}` : text;
}

/** Each line by itself: markup has no line ends of texts. */
function lines(text: string): Html[] {
  return text.split(/\r\n|\r|\n/).map((line) => html`<span class="row">${line === '' ? ' ' : line}</span>`);
}
