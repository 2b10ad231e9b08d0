import { randomBytes } from 'node:crypto';

/**
 * The lines around the parts of a `multipart/form-data` body (RFC 7578). The bytes go by in the caller's own buffers, and the
 * last part is made after the first has passed: see `docs/adr/0010-uploads-without-form-data.md` for why no library does it.
 */
export class MultipartFrame {
  /** 144 random bits: no file contains it by chance. */
  readonly boundary = `koo-${randomBytes(18).toString('hex')}`;

  get contentType(): string {
    return `multipart/form-data; boundary=${this.boundary}`;
  }

  /** What comes before the content of a part; the first part is told. */
  open(part: { name: string; fileName?: string; contentType: string; isFirst: boolean }): Buffer {
    const file = part.fileName === undefined ? '' : `; filename="${quoted(part.fileName)}"`;
    return Buffer.from(
      `${part.isFirst ? '' : '\r\n'}--${this.boundary}\r\n` +
        `Content-Disposition: form-data; name="${quoted(part.name)}"${file}\r\n` +
        `Content-Type: ${part.contentType}\r\n\r\n`,
    );
  }

  /** What comes after the last part. */
  close(): Buffer {
    return Buffer.from(`\r\n--${this.boundary}--\r\n`);
  }
}

/** As browsers write a name: UTF-8, and only what would end the line or the quotes is escaped. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
