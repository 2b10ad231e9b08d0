import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { UploadReceipt } from '../../../marketplace/upload/upload.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { packageMessages } from '../asset/messages.js';
import { uploadMessages } from './messages.js';

/** What `koo upload` prints. */
export function uploadText(given: UploadReceipt, language: Language): string {
  const { bytes, eventId, fileName, host, requestId, sha256 } = onOneLine(given);
  const words = textsIn(uploadMessages, language);
  const { bytes: size } = textsIn(packageMessages, language);
  const row = (label: string, text: string): string => `  ${padded(label, 7)}  ${text}`;
  return [
    words.accepted({ event: eventId, fileName, host }),
    row(words.size(), size({ bytes })),
    ...(sha256 ? [row(words.sha256(), sha256)] : []),
    ...(requestId ? [row(words.request(), plainText(requestId))] : []),
  ].join('\n');
}
