import type { Finding } from '../../../findings/finding.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { printable } from '../../../findings/reporters/printable.js';
import type { PublishResult } from '../../../publish/publish-result.js';
import { padded } from '../../terminal/columns.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { planMessages, publishMessages } from './messages.js';
import { LABEL_WIDTH, openHandOffsText } from './present-hand-offs.js';
import { reviewText } from './present-status.js';

/** Of the warnings; who publishes has seen more of them by then. */
const MAX_SHOWN = 10;

/** What a person reads after a publish. The messages of findings are in its language already. */
export function publishText(givenResult: PublishResult, language: Language = 'en'): string {
  const result = onOneLine(givenResult, language);
  const words = textsIn(publishMessages, language);
  const { aside } = textsIn(punctuationMessages, language);
  const lines = [headline(result, language)];
  const row = (label: string, text: string): string => `${padded(label, LABEL_WIDTH)}${text}`;
  const detail = (label: string, text: string): string => row('', `${padded(label, 7)}  ${text}`);
  const { assets, links, removed, templates } = result;
  if (assets.length + templates.length + links.length + removed.length > 0) lines.push('');
  for (const { bytes, id, name, sha256, status, version } of result.assets) {
    lines.push(
      row(words.asset(), `${name} ${version}${aside({ text: reviewText(status, language) })}`),
      detail(words.id(), id),
      ...(bytes === undefined ? [] : [detail('SHA-256', `${sha256}  ${words.bytes({ count: bytes })}`)]),
    );
  }

  for (const { id, name, version } of result.templates) {
    lines.push(row(words.template(), `${name} ${version}`), detail(words.id(), id));
  }

  for (const { assetVersion, name, skuCode, template, templateVersion } of result.links) {
    const link = words.link({
      ...(assetVersion !== undefined && { asset: assetVersion }),
      ...(template !== undefined && { template: `${template} ${templateVersion}` }),
    });
    lines.push(row(words.spec(), `${skuCode}${aside({ text: name })} → ${link}`));
  }

  const { subject } = textsIn(planMessages, language);
  for (const { from, kind, template, what } of result.removed)
    lines.push(
      row(words.removed({ kind }), words.removal({ from, thing: subject({ kind, template, what }) })),
    );
  for (const thing of result.waiting)
    lines.push(row(words.waiting(), words.waitingFor({ target: result.target, thing })));
  lines.push(...openHandOffsText(result.handOffs, language));
  if (result.findings.length > 0) lines.push('', ...findingLines(result.findings, language));
  if (result.target === 'local') lines.push('', words.emulator());
  return lines.join('\n');
}

/** The warnings, a line each; what is only advice is counted. */
function findingLines(findings: readonly Finding[], language: Language): string[] {
  const words = textsIn(publishMessages, language);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const shown = warnings.slice(0, MAX_SHOWN).map(({ file, message, range: { start }, rule }) => {
    const place = `${printable(file)}:${start.line}:${start.column}`;
    return `${padded(words.warning(), LABEL_WIDTH)}${place} ${printable(message)} [${rule}]`;
  });
  return [...shown, words.findings({ count: findings.length, hidden: warnings.length - shown.length })];
}

function headline(
  { changed, changes, handOffs, place, product, target }: WithTexts<PublishResult>,
  language: Language,
): string {
  const words = textsIn(publishMessages, language);
  const where = { place, product, target };
  const open = handOffs.filter(({ state }) => state === 'open').length;
  const later = changes.filter(({ outcome }) => outcome === 'open').length;
  if (open > 0) return words.manual({ ...where, changes: later, steps: open });
  if (changed) return words.published(where);
  return later > 0 || handOffs.length > 0 ? words.nothingNow(where) : words.upToDate(where);
}
