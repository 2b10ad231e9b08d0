import type { PackagedTemplate } from '../publish/package-templates.js';
import { formatBytes } from '../asset/format-bytes.js';

/** What `koo template package` prints for each template. */
export function templatePackageText({
  bytes,
  file,
  files,
  inline,
  leftOut,
  set,
  sha256,
  unpackedBytes,
}: PackagedTemplate): string {
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return [
    file,
    `  size      ${formatBytes(bytes)} (${bytes} bytes), ${count}, ${formatBytes(unpackedBytes)} unpacked`,
    `  sha256    ${sha256}`,
    ...(set.length > 0 ? [`  set       ${set.join(', ')}`] : []),
    `  to RFS    ${inlineText(inline)}`,
    ...files.map(({ path, size }) => `  ${formatBytes(size).padStart(8)}  ${path}`),
    ...(leftOut.length > 0 ? [`  left out  ${someOf(leftOut)}`] : []),
  ].join('\n');
}

function inlineText({ characters = 0, possible, reason }: PackagedTemplate['inline']): string {
  return possible
    ? `its text (${characters.toLocaleString('en-US')} characters) fits into a request as template_body`
    : `as an address in OBS, template_uri: ${reason}`;
}

/** A folder of documents need not fill the screen. */
function someOf(names: readonly string[], shown = 10): string {
  const more = names.length > shown ? `, and ${names.length - shown} more` : '';
  return `${names.slice(0, shown).join(', ')}${more}`;
}
