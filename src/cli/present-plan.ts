import type { Change, ChangeKind } from '../publish/plan/change.js';
import type { Plan } from '../publish/plan/plan.js';
import type { PlannedProving } from '../publish/proving/planned-proving.js';

/** One character in front of a change: what it does to the target. */
const MARKS: Record<ChangeKind, string> = {
  attach: '+',
  await: '…',
  create: '+',
  delete: '-',
  detach: '-',
  link: '+',
  'new-version': '+',
  none: '=',
  relink: '~',
  submit: '>',
  unlink: '-',
  update: '~',
  upload: '>',
};

/** What a person reads of a plan. */
export function planText(plan: Plan): string {
  const { changes, leftAlone, place, product, target, unchanged } = plan;
  const { proving } = plan;
  const lines = [
    changes.length === 0
      ? `Nothing to change: product ${product} at ${target} (${place}) is as koo.yaml declares it.`
      : `Product ${product} at ${target} (${place}): ${counted(changes.length, 'change')}.`,
  ];
  if (changes.length > 0) lines.push('', ...changes.map((change) => `  ${changeLine(change)}`));
  if (proving) lines.push('', provingLine(proving));
  if (leftAlone.length > 0) {
    lines.push(
      '',
      'Left alone:',
      ...leftAlone.map(({ reason, what }) => `  ${what.type} ${what.name}: ${reason}`),
    );
  }

  if (changes.length > 0 && unchanged.length > 0)
    lines.push(
      '',
      `${counted(unchanged.length, 'thing')} ${unchanged.length === 1 ? 'is' : 'are'} there already.`,
    );
  return lines.join('\n');
}

/** `~ relink spec sku-basic: template … V1 → template single V2, because it has V1 of template single` */
export function changeLine(change: Change): string {
  const { by, kind, reason } = change;
  const handOff = by === 'person' ? ' (hand-off)' : '';
  return `${MARKS[kind]} ${kindText(change)} ${subject(change)}${handOff}${arrow(change)}\n      because ${reason}`;
}

/** What RFS is asked before the first change. */
export function provingLine({ place, plan, price, refused, templates }: PlannedProving): string {
  const results = [...(price ? ['the price'] : []), ...(plan ? ['what would be built'] : [])];
  return [
    `First RFS${place === undefined ? '' : ` (${place})`} reads and keeps ${counted(templates.length, 'template')}: ${templates.join(', ')}.`,
    ...(results.length > 0
      ? [`Each is planned in an empty stack that is deleted again; it shows ${results.join(' and ')}.`]
      : []),
    refused === 'stop'
      ? 'What RFS refuses stops the publish.'
      : 'What RFS refuses is told, and published all the same.',
  ].join(' ');
}

/** What is done, in words. */
export function kindText({ kind }: Pick<Change, 'kind'>): string {
  if (kind === 'new-version') return 'new version of';
  if (kind === 'await') return 'await review of';
  return kind === 'upload' ? 'upload package of' : kind;
}

/** What it is done to, in words. */
export function subject({ kind, template, what }: Pick<Change, 'kind' | 'template' | 'what'>): string {
  const { key, name, type, version } = what;
  const thing =
    type === 'spec' ? `spec ${key} (${name})` : type === 'product' ? `product ${key}` : `${type} ${name}`;
  if (kind === 'attach') return `template ${template!.name} to ${thing} ${version}`;
  if (kind === 'detach') return `template ${template!.name} from ${thing} ${version}`;
  return kind !== 'new-version' && version !== undefined ? `${thing} ${version}` : thing;
}

function arrow({ from, to }: Change): string {
  if (from === undefined) return to === undefined ? '' : `: ${to}`;
  return to === undefined ? `: ${from}` : `: ${from} → ${to}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
