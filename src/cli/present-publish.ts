import type { PublishResult } from '../publish/publish-result.js';
import { openHandOffsText } from './present-hand-offs.js';

/** What a person reads after a publish. */
export function publishText(result: PublishResult): string {
  const lines = [headline(result)];
  if (result.assets.length + result.templates.length + result.links.length > 0) lines.push('');
  for (const { bytes, id, name, sha256, status, version } of result.assets) {
    lines.push(
      `asset     ${name} ${version} (${status})`,
      `          id       ${id}`,
      `          SHA-256  ${sha256}  ${bytes} bytes`,
    );
  }

  for (const { id, name, version } of result.templates) {
    lines.push(`template  ${name} ${version}`, `          id       ${id}`);
  }

  for (const { assetVersion, name, skuCode, template, templateVersion } of result.links) {
    const asset = assetVersion ? `, asset ${assetVersion}` : '';
    lines.push(`spec      ${skuCode} (${name}) → template ${template} ${templateVersion}${asset}`);
  }

  for (const thing of result.waiting)
    lines.push(`waiting   for ${thing}; run \`koo publish\` again when it is done`);
  lines.push(...openHandOffsText(result.handOffs));
  if (result.findings.length > 0) {
    const counted = result.findings.length === 1 ? '1 finding' : `${result.findings.length} findings`;
    lines.push(
      '',
      `${counted} did not stand in the way; \`koo template lint\` and \`koo asset pack\` show them.`,
    );
  }

  if (result.target === 'local') {
    lines.push('', 'This is the emulator on your machine, not KooGallery: nothing has left it.');
  }

  return lines.join('\n');
}

function headline({ changed, changes, handOffs, place, product, target }: PublishResult): string {
  const where = `product ${product} at ${target} (${place})`;
  const open = handOffs.filter(({ state }) => state === 'open').length;
  const later = changes.filter(({ outcome }) => outcome === 'open').length;
  if (open > 0) {
    const steps = open === 1 ? '1 step is' : `${open} steps are`;
    const rest = later === 0 ? '' : `; ${later} ${later === 1 ? 'change follows' : 'changes follow'}`;
    return `${steps} yours, in the seller console: ${where}${rest}. Run the same command again after each.`;
  }

  if (changed) return `Product ${product} is published to ${target} (${place}).`;
  return later > 0 || handOffs.length > 0
    ? `Nothing to do for koo at this moment: ${where}.`
    : `Everything is up to date: ${where}.`;
}
