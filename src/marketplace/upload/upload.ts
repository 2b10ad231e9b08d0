import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { percentEncode } from '../signing/canonical-request.js';
import type { StreamedBody } from '../sending/exchange-request.js';
import { fileChanged } from './file-bytes.js';
import { MultipartFrame } from './multipart.js';
import { callJson, isMarketplaceSuccess } from '../answers/read-json.js';
import { openToRead, pinnedFile } from './pinned-file.js';
import type { Transport } from '../sending/transport.js';
import { charactersBody, fileBody } from './upload-body.js';
import { checkCharacters, checkEventId, checkFileName, warnOfGatewayLimit } from './upload-limits.js';
import { uploadMessages } from './messages.js';

interface Upload {
  /** At most 64 characters. */
  eventId: string;
  signal?: AbortSignal;
}

export interface CharactersUpload extends Upload {
  /** At most 1,024 characters. */
  characters: string;
}

export interface FileUpload extends Upload {
  /** A path, or a file that is open already (it stays open). */
  file: FileHandle | string;
  /** `file_name`; by default the last part of the path. */
  name?: string;
  /** In hex, where it is known already: a file with another one is not sent to its end. */
  sha256?: string;
  /** The file's bytes that were handed to the system so far, and its length. */
  onProgress?: (done: number, total: number) => void;
}

/** What was uploaded, and what KooGallery said to it. */
export interface UploadReceipt {
  eventId: string;
  type: 'CHARACTERS' | 'FILE';
  /** Of the file, or of the string in UTF-8. */
  bytes: number;
  fileName?: string;
  /** Of the file, in lower-case hex. */
  sha256?: string;
  code: string;
  message?: string;
  requestId?: string;
  /** Which host took it. */
  host: string;
}

/**
 * Uploads a string to a market event (字符串上传).
 *
 * @throws UsageError, NotReachedError, LostAnswerError, UnreadableAnswerError, RefusedCallError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html
 */
export async function uploadCharacters(
  transport: Transport,
  upload: CharactersUpload,
): Promise<UploadReceipt> {
  const { characters } = upload;
  checkEventId(upload.eventId);
  checkCharacters(characters);
  const frame = new MultipartFrame();
  const answer = await post(transport, upload, frame, charactersBody(frame, characters));
  return { bytes: Buffer.byteLength(characters), type: 'CHARACTERS', ...answer };
}

/**
 * Uploads a file to a market event (文件流上传): its bytes are read once, and hashed while they pass.
 *
 * @throws UsageError, NotReachedError, LostAnswerError, UnreadableAnswerError, RefusedCallError; EnvironmentError
 *   `FILE_CHANGED` when it is not the same file at the end as at the start, and then it is not completed
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html
 */
export async function uploadFile(transport: Transport, upload: FileUpload): Promise<UploadReceipt> {
  const { file, name = typeof file === 'string' ? path.basename(file) : '' } = upload;
  checkEventId(upload.eventId);
  checkFileName(name);
  if (typeof file !== 'string') return uploadHandle(transport, upload, file, { name, place: name });
  const handle = await openToRead(file);
  try {
    return await uploadHandle(transport, upload, handle, { name, place: file });
  } finally {
    await handle.close();
  }
}

async function uploadHandle(
  transport: Transport,
  upload: FileUpload,
  handle: FileHandle,
  { name, place }: { name: string; place: string },
): Promise<UploadReceipt> {
  const file = await pinnedFile(handle, place);
  const frame = new MultipartFrame();
  let sha256 = '';
  const body = fileBody(frame, file, {
    async complete(hash) {
      sha256 = hash;
      await file.checkUnchanged();
      if (upload.sha256 && upload.sha256.toLowerCase() !== hash) {
        throw fileChanged(place, uploadMessages.otherHash({ after: hash, before: upload.sha256 }));
      }
    },
    name,
    onProgress: (done) => upload.onProgress?.(done, file.bytes),
  });
  warnOfGatewayLimit(transport, body.length);
  const answer = await post(transport, upload, frame, body);
  return { bytes: file.bytes, fileName: name, sha256, type: 'FILE', ...answer };
}

async function post(
  transport: Transport,
  { eventId, signal }: Upload,
  frame: MultipartFrame,
  body: StreamedBody,
): Promise<Pick<UploadReceipt, 'code' | 'eventId' | 'host' | 'message' | 'requestId'>> {
  const { code, message, requestId, url } = await callJson(
    transport,
    {
      body,
      findOut: uploadMessages.findOut(),
      headers: { 'content-type': frame.contentType },
      method: 'POST',
      path: `/api/mkp-openapi-public/global/v1/market-event/${percentEncode(eventId)}/file`,
      signal,
      title: uploadMessages.upload(),
    },
    isMarketplaceSuccess,
  );
  return { code: code!, eventId, host: url.host, message, requestId };
}
