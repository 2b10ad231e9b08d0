export interface TarPart {
  name: string;
  content?: Buffer | string;
  /** `0` a file, `2` a link, `x` a pax header … */
  flag?: string;
  link?: string;
  mode?: number;
  /** The size field, twelve bytes, where it is not the size of the content in octal digits. */
  size?: Buffer;
  /** Added to the checksum. */
  checksumError?: number;
  /** Changes the header before its checksum is made. */
  change?(header: Buffer): void;
}

/** A tar byte by byte (POSIX 1003.1, ustar), so that any byte can be wrong. */
export function tarOf(parts: TarPart[], end = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...parts.map((part) => entryOf(part)), end]);
}

function entryOf({
  change,
  checksumError = 0,
  content = '',
  flag = '0',
  link = '',
  mode = 0o644,
  name,
  size,
}: TarPart) {
  const bytes = Buffer.from(content as string);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(bytes.length, 11), 124);
  size?.copy(header, 124);
  header.write(octal(0, 11), 136);
  header.write(flag, 156, 1, 'latin1');
  header.write(link, 157, 100);
  header.write('ustar\u000000', 257, 'latin1');
  change?.(header);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0) + checksumError;
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** A number as GNU tar writes those that are too large for octal digits. */
export function base256(value: bigint): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigInt64BE(value, 4);
  bytes.fill(value < 0n ? 0xff : 0, 0, 4);
  bytes[0] = value < 0n ? 0xff : 0x80;
  return bytes;
}

/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length += 1;
  return `${length}${rest}`;
}
