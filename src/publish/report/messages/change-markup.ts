import { type Html, html } from '../../html/html.js';
import type { Change } from '../../plan/change.js';
import type { StepState } from '../../publish-event.js';
import type { ProductRecord, StepRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';

const TONES: Record<StepState, 'bad' | 'good' | 'plain' | 'warn'> = {
  done: 'good',
  failed: 'bad',
  'hand-off': 'warn',
  skipped: 'plain',
  started: 'bad',
  unchanged: 'good',
  waiting: 'warn',
};

/** How the link of a spec stands. */
export function linkState(product: ProductRecord, skuCode: string, context: ReportContext): Html {
  const { words } = context;
  const states = { ...words.states, ...words.links };
  return changeState(product, `link ${skuCode}`, { ...context, words: { ...words, states } });
}

/** How a change stands: by its step where there was one, else by the plan. */
export function changeState(product: ProductRecord, id: string, { words }: ReportContext): Html {
  const step = product.steps.find((one) => one.id === id && one.part === 'apply');
  if (step) return stateTag(step, words);
  const { planned } = product;
  if (planned?.unchanged.some((one) => one.id === id))
    return html`<span class="state good">${words.states.unchanged}</span>`;
  const isPlanned = planned?.changes.some((one) => one.id === id);
  return html`<span class="state plain">${isPlanned ? words.text.planned : words.states.skipped}</span>`;
}

export function stateTag({ state }: Pick<StepRecord, 'state'>, words: ReportContext['words']): Html {
  return html`<span class="state ${TONES[state]}">${words.states[state]}</span>`;
}

/** What a change does, to what: `link spec 0001 (Basic)`. */
export function changeTitle(change: Change, { words }: ReportContext): Html {
  const { kind, template, what } = change;
  const { key, name, type, version } = what;
  const thing =
    type === 'spec'
      ? html`${words.things.spec} <code>${key}</code> ${name}`
      : type === 'product'
        ? html`${words.things.product} <code>${key}</code>`
        : html`${words.things[type]} <code>${name}</code>${version === undefined ? '' : ` ${version}`}`;
  const of = template ? html`${words.things.template} <code>${template.name}</code> → ${thing}` : thing;
  return html`<b>${words.kinds[kind]}</b> ${of}`;
}

function shortTitle({ kind, template, what }: Change, words: ReportContext['words']): Html {
  const from = template && html`<code>${template.key}</code> → `;
  return html`<b>${words.kinds[kind]}</b> ${from}<code>${what.key}</code>`;
}

/** The title of a step in a few words, with the keys of koo.yaml, as far as its change or its name tells. */
export function stepTitle(step: StepRecord, product: ProductRecord, context: ReportContext): Html {
  const { words } = context;
  const changes = [...(product.planned?.changes ?? []), ...(product.planned?.unchanged ?? [])];
  const change = step.part === 'apply' ? changes.find(({ id }) => id === step.id) : undefined;
  if (change) return shortTitle(change, words);
  const [verb, ...rest] = step.id.split(' ');
  const known = Object.hasOwn(words.stepVerbs, verb!) ? words.stepVerbs[verb as 'check'] : undefined;
  return known === undefined || step.part === 'apply'
    ? html`${context.line(step.title)}`
    : html`<b>${known}</b>${rest.length > 0 ? html` <code>${rest.join(' ')}</code>` : ''}`;
}
