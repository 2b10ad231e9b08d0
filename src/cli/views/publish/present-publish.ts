import type { Finding } from '../../../findings/finding.js';
import type { Language } from '../../../i18n/language.js';
import { printable } from '../../../findings/reporters/cells.js';
import type { PublishResult } from '../../../publish/publish-result.js';
import { reviewText } from './status-words.js';
import { openHandOffsText } from './present-hand-offs.js';
import { PUBLISH_WORDS } from './publish-words.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

/** Of the warnings; who publishes has seen more of them by then. */
const MOST_SHOWN = 10;

/** What a person reads after a publish. The messages of findings are in its language already. */
export function publishText(givenResult: PublishResult, language: Language = 'en'): string {
  const result = onOneLine(givenResult, language);
  const words = PUBLISH_WORDS[language];
  const { labels } = words;
  const lines = [headline(result, language)];
  if (result.assets.length + result.templates.length + result.links.length > 0) lines.push('');
  for (const { bytes, id, name, sha256, status, version } of result.assets) {
    lines.push(
      `${labels.asset}${name} ${version}${words.behind(reviewText(status, language))}`,
      `          id       ${id}`,
      `          SHA-256  ${sha256}  ${words.bytes(bytes)}`,
    );
  }

  for (const { id, name, version } of result.templates) {
    lines.push(`${labels.template}${name} ${version}`, `          id       ${id}`);
  }

  for (const { assetVersion, name, skuCode, template, templateVersion } of result.links) {
    const link = words.link(`${template} ${templateVersion}`, assetVersion);
    lines.push(`${labels.spec}${skuCode}${words.behind(name)} → ${link}`);
  }

  for (const thing of result.waiting)
    lines.push(`${labels.waiting}${words.waitingFor(thing, result.target)}`);
  lines.push(...openHandOffsText(result.handOffs, language));
  if (result.findings.length > 0) lines.push('', ...findingLines(result.findings, language));
  if (result.target === 'local') lines.push('', words.emulator);
  return lines.join('\n');
}

/** The warnings, a line each; what is only advice is counted. */
function findingLines(findings: readonly Finding[], language: Language): string[] {
  const words = PUBLISH_WORDS[language];
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const shown = warnings.slice(0, MOST_SHOWN).map(({ file, message, range: { start }, rule }) => {
    const place = `${printable(file)}:${start.line}:${start.column}`;
    return `${words.warning}${place} ${printable(message)} [${rule}]`;
  });
  return [...shown, words.findings(findings.length, warnings.length - shown.length)];
}

function headline(
  { changed, changes, handOffs, place, product, target }: WithTexts<PublishResult>,
  language: Language,
): string {
  const words = PUBLISH_WORDS[language];
  const where = words.where(product, target, place);
  const open = handOffs.filter(({ state }) => state === 'open').length;
  const later = changes.filter(({ outcome }) => outcome === 'open').length;
  if (open > 0) return words.yours(open, where, later);
  if (changed) return words.published(product, target, place);
  return later > 0 || handOffs.length > 0 ? words.nothingNow(where) : words.upToDate(where);
}
