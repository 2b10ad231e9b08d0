import type { PublishResult } from '../publish/publish-result.js';

/** What a person reads after a publish. */
export function publishText(result: PublishResult): string {
  const lines = [
    result.changed
      ? `Product ${result.product} is published to ${result.target} (${result.place}).`
      : `Everything is up to date: product ${result.product} at ${result.target} (${result.place}).`,
    '',
  ];
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
