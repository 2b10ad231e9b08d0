import type { PatternPlace } from '../asset/package-filter.js';
import type { WhyPacked } from '../asset/why-packed.js';
import type { Project } from '../project/project.js';

/** What `koo asset list --why` prints. */
export function whyPackedText(
  { link, never, packed, path, pattern }: WhyPacked,
  place: string | undefined,
): string {
  const points = link === undefined ? '' : ` It is a link to ${link}.`;
  if (never !== undefined) return `${path} is not packed: ${never} never is, whatever a pattern says.`;
  if (!pattern) return `${path} is packed: no pattern leaves it out.${points}`;
  const where = place ?? (pattern.from === 'helm' ? 'helm itself' : "koo's own list");
  return packed
    ? `${path} is packed: \`${pattern.pattern}\` takes it back in (${where}).${points}`
    : `${path} is not packed: \`${pattern.pattern}\` leaves it out (${where}).${points}`;
}

/** `koo.yaml:12:16`, or `.kooignore:3`; nothing for what is built in, into koo or helm. */
export function patternPlace(
  { file, from, index = 0, line }: PatternPlace,
  project: Pick<Project, 'manifest' | 'spanOf'>,
  asset: number,
): string | undefined {
  if (from === 'built-in' || from === 'helm') return undefined;
  if (from !== 'exclude') return `${file}:${line}`;
  const at = project.manifest.positionAt(project.spanOf(['assets', asset, 'exclude', index]).start);
  return `${project.manifest.file}:${at.line}:${at.column}`;
}
