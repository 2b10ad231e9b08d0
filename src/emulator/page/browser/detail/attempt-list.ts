import type { ShownAttempt } from '../../page-data.js';
import { element } from '../dom.js';
import { durationText, longTime, momentOf, shortTime } from '../format.js';
import { inLanguage, say } from '../language/language.js';
import { shownText } from './shown-text.js';

/** Every attempt on one line of time, the newest first; what was sent and answered is a click away. */
export function attemptList(attempts: readonly ShownAttempt[]): HTMLElement {
  return element('ol', { class: 'attempts' }, ...attempts.map((attempt) => attemptOf(attempt)));
}

function attemptOf(attempt: ShownAttempt): HTMLElement {
  const { activity, answer, cause, fault, milliseconds, number, request, says, time, tone } = attempt;
  const moment = momentOf(time);
  // Any other status says what went wrong.
  const status = answer?.head.split(' ', 2).join(' ');
  return element(
    'li',
    { class: tone },
    element(
      'details',
      { 'data-key': `${time} ${number}` },
      element(
        'summary',
        { 'data-key': `summary ${time} ${number}` },
        element('span', { class: 'number' }, `${number}`),
        element(
          'span',
          { class: 'what' },
          element('code', {}, activity),
          element('span', { class: 'quiet' }, inLanguage(cause)),
          element('span', { class: `pill words ${tone}` }, inLanguage(says)),
        ),
        element(
          'span',
          { class: 'quiet when' },
          status !== 'HTTP 200' && status,
          milliseconds !== undefined && element('span', {}, durationText(milliseconds)),
          moment &&
            element('time', { datetime: moment.toISOString(), title: longTime(moment) }, shortTime(moment)),
        ),
      ),
      element('h4', {}, say('sent')),
      bodyOf(request),
      answer && element('h4', {}, say('received')),
      answer?.note && element('p', { class: 'quiet' }, inLanguage(answer.note)),
      answer && element('code', { class: 'head' }, answer.head),
      answer && (answer.body === '' ? undefined : shownText(answer.body)),
    ),
    fault &&
      element(
        'div',
        { class: 'fault' },
        element('p', {}, inLanguage(fault.says), ' ', element('code', {}, fault.rule)),
        fault.console !== undefined &&
          element(
            'p',
            { class: 'quiet' },
            `${say('consolePrints')} `,
            element('q', { lang: 'zh-CN' }, fault.console),
          ),
      ),
  );
}

/** Its first line, and its body indented. */
function bodyOf(request: string): HTMLElement {
  const end = request.indexOf('\n\n');
  return element(
    'div',
    {},
    element('code', { class: 'head' }, request.slice(0, end)),
    shownText(request.slice(end + 2)),
  );
}
