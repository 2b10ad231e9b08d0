import type { Plan } from '../publish/plan/plan.js';
import { kindText, provingLine, subject } from './present-plan.js';

/** A plan for a merge request. */
export function planMarkdown({ changes, leftAlone, product, proving, target }: Plan): string {
  const head = `**${code(product)} at ${code(target)}**: ${changes.length === 0 ? 'nothing to change' : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`}`;
  const rows = changes.map((change) => {
    const { by, from, reason, to } = change;
    const values = [from, to].flatMap((value) => (value === undefined ? [] : [code(value)])).join(' → ');
    return `| ${kindText(change)}${by === 'person' ? ' (hand-off)' : ''} | ${code(subject(change))} | ${values} | ${cell(reason)} |`;
  });
  return [
    head,
    ...(rows.length > 0
      ? ['', '| change | what | from → to | because |', '| --- | --- | --- | --- |', ...rows]
      : []),
    ...(proving ? ['', cell(provingLine(proving))] : []),
    ...(leftAlone.length > 0 ? ['', 'Left alone:', ''] : []),
    ...leftAlone.map(({ reason, what }) => `- ${code(`${what.type} ${what.name}`)}: ${cell(reason)}`),
  ].join('\n');
}

/** A name of anybody's, so that it cannot end its own marks or the table's cell. */
function code(name: string): string {
  return `\`${cell(name).replaceAll('`', "'")}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}
