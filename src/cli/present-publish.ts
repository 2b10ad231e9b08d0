import type { Language } from '../findings/language.js';
import type { PublishResult } from '../publish/publish-result.js';
import { openHandOffsText } from './present-hand-offs.js';
import { PUBLISH_WORDS } from './publish-words.js';

/** What a person reads after a publish. */
export function publishText(result: PublishResult, language: Language = 'en'): string {
  const words = PUBLISH_WORDS[language];
  const { labels } = words;
  const lines = [headline(result, language)];
  if (result.assets.length + result.templates.length + result.links.length > 0) lines.push('');
  for (const { bytes, id, name, sha256, status, version } of result.assets) {
    lines.push(
      `${labels.asset}${name} ${version} (${words.line(status)})`,
      `          id       ${id}`,
      `          SHA-256  ${sha256}  ${words.bytes(bytes)}`,
    );
  }

  for (const { id, name, version } of result.templates) {
    lines.push(`${labels.template}${name} ${version}`, `          id       ${id}`);
  }

  for (const { assetVersion, name, skuCode, template, templateVersion } of result.links) {
    const link = words.link(`${template} ${templateVersion}`, assetVersion);
    lines.push(`${labels.spec}${skuCode} (${name}) → ${link}`);
  }

  for (const thing of result.waiting) lines.push(`${labels.waiting}${words.waitingFor(thing)}`);
  lines.push(...openHandOffsText(result.handOffs, language));
  if (result.findings.length > 0) lines.push('', words.findings(result.findings.length));
  if (result.target === 'local') lines.push('', words.emulator);
  return lines.join('\n');
}

function headline(
  { changed, changes, handOffs, place, product, target }: PublishResult,
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
