import { createHash } from 'node:crypto';
import type { StreamedBody } from '../sending/exchange-request.js';
import { type FileToSend, passFileBytes } from './file-bytes.js';
import type { MultipartFrame } from './multipart.js';

export interface FileBodyOptions {
  /** `file_name`. */
  name: string;
  /** Called when all bytes have passed and before the body is completed; what it throws keeps it from being so. */
  complete(sha256: string): Promise<void>;
  /** The file's bytes so far. */
  onProgress?: (done: number) => void;
}

/**
 * The body of a file-stream upload: the part `file` first and the part `isvUpdateFileReq` with its SHA-256 last, so
 * that one pass over the bytes does. A hash has a fixed length, so the length of the body is known beforehand.
 */
export function fileBody(frame: MultipartFrame, file: FileToSend, options: FileBodyOptions): StreamedBody {
  const { complete, name, onProgress } = options;
  const opening = frame.open({
    contentType: 'application/octet-stream',
    fileName: name,
    isFirst: true,
    name: 'file',
  });
  const ending = (sha256: string): Buffer =>
    Buffer.concat([
      openRequestPart(frame, false),
      Buffer.from(JSON.stringify({ type: 'FILE', file_name: name, sha256 })),
      frame.close(),
    ]);
  return {
    length: opening.length + file.bytes + ending('0'.repeat(64)).length,
    async send(sink) {
      const hash = createHash('sha256');
      let done = 0;
      await sink.write(opening);
      await passFileBytes(file, {
        see: (bytes) => hash.update(bytes),
        async send(bytes) {
          await sink.write(bytes);
          done += bytes.length;
          onProgress?.(done);
        },
      });
      const sha256 = hash.digest('hex');
      await complete(sha256);
      await sink.write(ending(sha256));
    },
  };
}

/** The body of a string upload: only the part `isvUpdateFileReq`. */
export function charactersBody(frame: MultipartFrame, characters: string): StreamedBody {
  const body = Buffer.concat([
    openRequestPart(frame, true),
    Buffer.from(JSON.stringify({ type: 'CHARACTERS', characters })),
    frame.close(),
  ]);
  return { length: body.length, send: (sink) => sink.write(body) };
}

function openRequestPart(frame: MultipartFrame, isFirst: boolean): Buffer {
  return frame.open({ contentType: 'application/json', isFirst, name: 'isvUpdateFileReq' });
}
