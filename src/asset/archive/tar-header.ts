import type { EntryHeader } from './archive-format.js';
import { TAR_BLOCK } from '../tar-block.js';

const MAX_NAME_BYTES = 100;
const MAX_PREFIX_BYTES = 155;
/** The biggest size that eleven octal digits state: 8 GiB less one byte. */
const MAX_OCTAL_SIZE = 0o77_777_777_777;

type TypeFlag = '0' | '2' | 'x';

/**
 * The header of an entry, with an extended one (pax) before it when the name, the link or the size needs it.
 * Owner and group are 0.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function tarHeader(header: EntryHeader, date: Date, link?: string): Buffer {
  const seconds = Math.max(0, Math.floor(date.getTime() / 1000));
  const split = splitName(header.path);
  const extended = [
    ...(split ? [] : [paxRecord('path', header.path)]),
    ...(link === undefined || fits(link, MAX_NAME_BYTES) ? [] : [paxRecord('linkpath', link)]),
    ...(header.size > MAX_OCTAL_SIZE ? [paxRecord('size', String(header.size))] : []),
  ];
  const own = record({
    name: split?.name ?? 'PaxHeader',
    prefix: split?.prefix ?? '',
    mode: header.mode,
    size: header.size,
    seconds,
    type: link === undefined ? '0' : '2',
    link: link === undefined || fits(link, MAX_NAME_BYTES) ? link : 'PaxHeader',
  });
  if (extended.length === 0) return own;

  const body = Buffer.concat(extended);
  const before = record({
    name: 'PaxHeader',
    prefix: '',
    mode: 0o644,
    size: body.length,
    seconds,
    type: 'x',
  });
  return Buffer.concat([before, body, padding(body.length), own]);
}

/** Zeros up to the next record. */
export function padding(size: number): Buffer {
  return Buffer.alloc((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
}

interface Fields {
  name: string;
  prefix: string;
  mode: number;
  size: number;
  /** Since 1970, UTC. */
  seconds: number;
  type: TypeFlag;
  link?: string;
}

function record({ link = '', mode, name, prefix, seconds, size, type }: Fields): Buffer {
  const made = Buffer.alloc(TAR_BLOCK);
  made.write(name, 0);
  made.write(octal(mode, 6), 100);
  made.write(octal(0, 6), 108);
  made.write(octal(0, 6), 116);
  if (size <= MAX_OCTAL_SIZE) made.write(octal(size, 11), 124);
  else {
    // As GNU tar and all others read it: a number of twelve bytes whose highest bit is set.
    made[124] = 0x80;
    made.writeBigUInt64BE(BigInt(size), 128);
  }

  made.write(octal(seconds, 11), 136);
  made.write(' '.repeat(8), 148);
  made.write(type, 156);
  made.write(link, 157);
  made.write('ustar\u000000', 257);
  made.write(octal(0, 6), 329);
  made.write(octal(0, 6), 337);
  made.write(prefix, 345);
  let sum = 0;
  for (const byte of made) sum += byte;
  made.write(`${octal(sum, 6)}\u0000`.slice(0, 8), 148);
  return made;
}

/** A field of octal digits, ended by a space. */
function octal(number: number, digits: number): string {
  return `${number.toString(8).padStart(digits, '0')} `;
}

/** A name of up to 100 bytes, or one that splits at a `/` into a prefix of up to 155 and such a name. */
function splitName(path: string): { name: string; prefix: string } | undefined {
  if (fits(path, MAX_NAME_BYTES)) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const name = path.slice(at + 1);
    const prefix = path.slice(0, at);
    if (fits(name, MAX_NAME_BYTES) && fits(prefix, MAX_PREFIX_BYTES)) return { name, prefix };
  }

  return undefined;
}

/** Only ASCII has one meaning in a plain header. */
function fits(text: string, longest: number): boolean {
  return text.length <= longest && /^[\u0000-\u007F]*$/.test(text);
}

/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}
