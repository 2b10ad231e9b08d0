import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { UploadReceipt } from '../../../marketplace/upload/upload.js';
import { onOneLine } from '../../terminal/on-one-line.js';

interface UploadWords {
  /** The title of the progress. */
  uploading(name: string): string;
  /** @param fileName Nothing of a string. */
  took(host: string, fileName: string | undefined, event: string): string;
  size(shown: string, bytes: number): string;
  /** In front of a line, all as wide as each other. */
  labels: Readonly<Record<'request' | 'sha256' | 'size', string>>;
}

export const UPLOAD_WORDS: Readonly<Record<Language, UploadWords>> = {
  en: {
    uploading: (name) => `upload ${name}`,
    took: (host, fileName, event) => `${host} took ${fileName ?? 'the string'} for event ${event}`,
    size: (shown, bytes) => `${shown} (${bytes} bytes)`,
    labels: { request: 'request  ', sha256: 'sha256   ', size: 'size     ' },
  },
  zh: {
    uploading: (name) => `上传 ${name}`,
    took: (host, fileName, event) =>
      `${host} 已接收云商店事件 ${event} 的${fileName === undefined ? '字符串' : `文件 ${fileName}`}`,
    size: (shown, bytes) => `${shown}（${bytes} 字节）`,
    labels: { request: '请求 ID  ', sha256: 'SHA-256  ', size: '大小     ' },
  },
};

/** What `koo upload` prints. */
export function uploadText(given: UploadReceipt, language: Language): string {
  const { bytes, eventId, fileName, host, requestId, sha256 } = onOneLine(given);
  const { labels, size, took } = UPLOAD_WORDS[language];
  return [
    took(host, fileName, eventId),
    `  ${labels.size}${size(formatBytes(bytes), bytes)}`,
    ...(sha256 ? [`  ${labels.sha256}${sha256}`] : []),
    ...(requestId ? [`  ${labels.request}${plainText(requestId)}`] : []),
  ].join('\n');
}
