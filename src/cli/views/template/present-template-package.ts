import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { PackagedTemplate } from '../../../publish/package-templates.js';
import { labelledLine } from '../../terminal/labelled-line.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { packageMessages } from '../asset/messages.js';
import { templatePackageMessages } from './messages.js';

/** A folder of documents need not fill the screen. */
const SHOWN = 10;

/** What `koo template package` prints for each template. */
export function templatePackageText(given: PackagedTemplate, language: Language): string {
  const { bytes, file, files, inline, leftOut, set, sha256, unpackedBytes } = onOneLine(given, language);
  const words = textsIn(packageMessages, language);
  const own = textsIn(templatePackageMessages, language);
  const { comma } = textsIn(punctuationMessages, language);
  const size = [
    words.bytes({ bytes }),
    words.files({ count: files.length }),
    words.unpacked({ bytes: unpackedBytes }),
  ];
  const { characters = 0, possible, reason = '' } = inline;
  return [
    file,
    labelledLine(words.size(), size.join(comma())),
    labelledLine(words.sha256(), sha256),
    ...(set.length > 0 ? [labelledLine(own.set(), own.names({ more: 0, names: set }))] : []),
    labelledLine(
      own.toRfs(),
      possible ? own.inline({ characters: characters.toLocaleString('en-US') }) : own.byAddress({ reason }),
    ),
    ...files.map(({ path, size: bytesOf }) => `  ${formatBytes(bytesOf).padStart(8)}  ${path}`),
    ...(leftOut.length > 0
      ? [
          labelledLine(
            own.excluded(),
            own.names({ more: leftOut.length - SHOWN, names: leftOut.slice(0, SHOWN) }),
          ),
        ]
      : []),
  ].join('\n');
}
