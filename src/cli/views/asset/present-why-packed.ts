import type { PatternPlace } from '../../../asset/collect/package-filter.js';
import type { WhyPacked } from '../../../asset/collect/why-packed.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { Project } from '../../../project/project.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { whyPackedMessages } from './messages.js';

/** What `koo asset list --why` prints. */
export function whyPackedText(given: WhyPacked, givenPlace: string | undefined, language: Language): string {
  const { link, never, packed, path, pattern } = onOneLine(given);
  const place = onOneLine(givenPlace);
  const words = textsIn(whyPackedMessages, language);
  const points = link === undefined ? '' : words.link({ to: link });
  if (never !== undefined) return words.never({ name: never, path });
  if (!pattern) return `${words.noPattern({ path })}${points}`;
  const where = place ?? (pattern.from === 'helm' ? words.helm() : words.builtIn());
  const says = packed ? words.included : words.excluded;
  return `${says({ path, pattern: pattern.pattern, where })}${points}`;
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
