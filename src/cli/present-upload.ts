import { plainText } from '../marketplace/answers/plain-text.js';
import type { UploadReceipt } from '../marketplace/upload/upload.js';
import { formatBytes } from '../asset/format-bytes.js';

/** What `koo upload` prints. */
export function uploadText({ bytes, eventId, fileName, host, requestId, sha256 }: UploadReceipt): string {
  const what = fileName === undefined ? 'the string' : fileName;
  return [
    `${host} took ${what} for event ${eventId}`,
    `  size     ${formatBytes(bytes)} (${bytes} bytes)`,
    ...(sha256 ? [`  sha256   ${sha256}`] : []),
    ...(requestId ? [`  request  ${plainText(requestId)}`] : []),
  ].join('\n');
}
