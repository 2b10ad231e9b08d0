import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import type { PackagedTemplate } from '../../../publish/package-templates.js';
import { labelledLine } from '../../terminal/labelled-line.js';
import { PACKAGE_WORDS } from '../asset/package-words.js';
import { TEMPLATE_PACKAGE_WORDS } from './template-package-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** A folder of documents need not fill the screen. */
const SHOWN = 10;

/** What `koo template package` prints for each template. */
export function templatePackageText(given: PackagedTemplate, language: Language): string {
  const { bytes, file, files, inline, leftOut, set, sha256, unpackedBytes } = onOneLine(given, language);
  const words = PACKAGE_WORDS[language];
  const own = TEMPLATE_PACKAGE_WORDS[language];
  const size = [words.bytes(bytes), words.files(files.length), words.unpacked(unpackedBytes)];
  const { characters = 0, possible, reason = '' } = inline;
  return [
    file,
    labelledLine(words.labels.size, size.join(words.comma)),
    labelledLine(words.labels.sha256, sha256),
    ...(set.length > 0 ? [labelledLine(own.labels.set, own.list(set, 0))] : []),
    labelledLine(
      own.labels.toRfs,
      possible ? own.inline(characters.toLocaleString('en-US')) : own.byAddress(reason),
    ),
    ...files.map(({ path, size: bytesOf }) => `  ${formatBytes(bytesOf).padStart(8)}  ${path}`),
    ...(leftOut.length > 0
      ? [labelledLine(own.labels.leftOut, own.list(leftOut.slice(0, SHOWN), leftOut.length - SHOWN))]
      : []),
  ].join('\n');
}
