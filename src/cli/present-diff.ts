import type { DiffedFile, PackageDiff } from '../asset/diff/diff-packages.js';
import { printable } from '../findings/reporters/cells.js';
import { formatBytes } from '../asset/format-bytes.js';

/** What `koo asset diff` prints. */
export function diffText(diff: PackageDiff): string {
  const lines = linesOf(diff).map(([mark, file, note]) => printable(`  ${mark} ${file}  (${note})`));
  return [`${diff.from} → ${diff.to}`, ...lines, `  ${summary(diff)}`].join('\n');
}

/** The same for a merge request. */
export function diffMarkdown(diff: PackageDiff): string {
  const rows = linesOf(diff).map(([mark, file, note]) => `| \`${mark}\` | ${code(file)} | ${note} |`);
  const table = rows.length > 0 ? ['', '|  | file | |', '| --- | --- | --- |', ...rows] : [];
  return [`**${code(diff.from)} → ${code(diff.to)}**: ${summary(diff)}`, ...table].join('\n');
}

function linesOf({ added, changed, moved, removed }: PackageDiff): Array<[string, string, string]> {
  return [
    ...added.map(({ path, size }): [string, string, string] => ['+', path, formatBytes(size)]),
    ...removed.map(({ path, size }): [string, string, string] => ['-', path, formatBytes(size)]),
    ...moved.map(({ from, size, to }): [string, string, string] => [
      '>',
      `${from} → ${to}`,
      formatBytes(size),
    ]),
    ...changed.map(({ content, from, mode, path, to }): [string, string, string] => [
      '~',
      path,
      [
        ...(content ? [`${what(from)} → ${what(to)}`] : []),
        ...(mode ? [`mode ${from.mode} → ${to.mode}`] : []),
      ].join(', '),
    ]),
  ];
}

function what({ link, size }: DiffedFile): string {
  return link === undefined ? formatBytes(size) : `link to ${link}`;
}

function summary({ added, bytes, changed, moved, removed }: PackageDiff): string {
  const counts = `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${moved.length} moved`;
  return `${counts}; ${formatBytes(bytes.from)} → ${formatBytes(bytes.to)} unpacked`;
}

/** A name of anybody's, so that it cannot end its own marks or the table's cell. */
function code(name: string): string {
  return `\`${printable(name).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
