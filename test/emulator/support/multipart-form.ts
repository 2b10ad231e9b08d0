import { Readable } from 'node:stream';
import { sha256 } from '../../../src/marketplace/signing/signing.js';

export interface FormPart {
  name: string;
  fileName?: string;
  type?: string;
  content: AsyncIterable<Buffer> | Buffer | string;
}

const BOUNDARY = 'koo-test-boundary';
export const FORM_TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A `multipart/form-data` body as a stream, the parts in the order given. */
export function formStream(parts: FormPart[], after = ''): Readable {
  return Readable.from(
    (async function* () {
      for (const { content, fileName, name, type } of parts) {
        const file = fileName === undefined ? '' : `; filename="${fileName}"`;
        const typeLine = type ? `Content-Type: ${type}\r\n` : '';
        yield Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${typeLine}\r\n`,
        );
        if (typeof content === 'string' || Buffer.isBuffer(content)) yield Buffer.from(content);
        else yield* content;
        yield Buffer.from('\r\n');
      }

      yield Buffer.from(`--${BOUNDARY}--\r\n${after}`);
    })(),
  );
}

export async function formBuffer(parts: FormPart[], after = ''): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of formStream(parts, after)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The part that says what is uploaded. */
export function formPart(form: object | string): FormPart {
  const content = typeof form === 'string' ? form : JSON.stringify(form);
  return { content, name: 'isvUpdateFileReq', type: 'application/json' };
}

/** The two parts of a file upload, as koo sends them. */
export function filePartsOf(content: Buffer, fileName: string, form: object = {}): FormPart[] {
  return [
    { content, fileName, name: 'file', type: 'application/octet-stream' },
    formPart({ type: 'FILE', file_name: fileName, sha256: sha256(content), ...form }),
  ];
}
