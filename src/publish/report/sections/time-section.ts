import { type Html, html } from '../../html/html.js';
import { bar, type BarKind } from '../plots/bar.js';
import { timeAxis, timeTicks } from '../plots/time-axis.js';
import { STEP_PARTS } from '../../publish-event.js';
import type { ProductRecord, StepRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { stateTag, stepTitle } from '../messages/change-markup.js';
import { durationText } from '../messages/durations.js';
import { section } from './section.js';

/** More rows nobody looks through. */
const MAX_STEPS = 120;

/** Each step as a bar from its beginning to its end; what was in place already took no time and has none. */
export function timeSection(product: ProductRecord, context: ReportContext): Html | undefined {
  const { from, steps, to } = product;
  const { words } = context;
  const { text } = words;
  const ran = steps.filter(
    ({ state }) => state !== 'unchanged' && state !== 'skipped' && state !== 'hand-off',
  );
  if (ran.length === 0) return undefined;
  const shown = ran.slice(0, MAX_STEPS);
  const whole = Math.max(to - from, 1);
  const grid = timeTicks(whole).map((tick) => tick / whole);
  const rows = shown.map(
    (step) =>
      html`<tr>
        <th scope="row">${stepTitle(step, product, context)}</th>
        <td>${bar(kindOf(step), (step.to - step.from) / whole, (step.from - from) / whole, grid)}</td>
        <td class="number">
          ${durationText(step.to - step.from)}${step.state === 'done' ? '' : html` ${stateTag(step, words)}`}
        </td>
      </tr>`,
  );
  const inPlace = steps.filter(({ state }) => state === 'unchanged').length;
  const parts = STEP_PARTS.filter((part) => ran.some((step) => step.part === part));
  return section(
    'time',
    text.time,
    html`<ul class="legend" aria-hidden="true">
      ${parts.map((part) => html`<li><span class="swatch ${part}"></span>${words.parts[part]}</li>`)}
    </ul>`,
    html`<table class="bars gantt">
      <caption class="unseen">
        ${text.timeIntro}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${text.step}</span></th>
          <td>${timeAxis(whole, durationText)}</td>
          <th scope="col" class="number"><span class="unseen">${text.duration}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    inPlace > 0 || ran.length > MAX_STEPS
      ? html`<p class="quiet">
          ${inPlace > 0 ? words.unchangedSteps(inPlace) : ''}${ran.length > MAX_STEPS ? ` ${words.notListed(ran.length - MAX_STEPS)}` : ''}
        </p>`
      : undefined,
  );
}

function kindOf({ part, state }: StepRecord): BarKind {
  if (state === 'failed' || state === 'started') return 'failed';
  return state === 'waiting' ? 'open' : part;
}
