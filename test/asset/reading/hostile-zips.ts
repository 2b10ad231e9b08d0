import { crc32, deflateRawSync } from 'node:zlib';
import { descriptorOf, extraField, localOf, type ZipPart, zip64End, zipOf } from './zip-maker.js';

const GOOD: ZipPart = { name: 'bin/server', content: 'ready' };
const LINK = 0o120_777;
const named = (...names: Array<Buffer | string>): Buffer =>
  zipOf(names.map((name) => ({ name, content: 'x' })));
const big = Buffer.alloc(8);
big.writeBigUInt64LE(2n ** 60n);

/** A zip bomb as David Fifield describes it: the packed bytes of each entry hold the header of the next as a stored block. */
function overlapping(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(100_000));
  const size = 100_000;
  const parts: ZipPart[] = [];
  let tail = localOf({ name: `${count}`, data: kernel, size, crc: crc32(Buffer.alloc(size)) });
  let total = size;
  parts.push({ name: `${count}`, data: kernel, size, crc: crc32(Buffer.alloc(size)) });
  const inflated: Buffer[] = [Buffer.alloc(size)];
  for (let index = count - 1; index > 0; index--) {
    const header = tail.subarray(0, tail.indexOf(kernel[0]!, 30 + String(index + 1).length));
    const quoted = Buffer.alloc(5);
    quoted.writeUInt16LE(header.length, 1);
    quoted.writeUInt16LE(header.length ^ 0xff_ff, 3);
    const data = Buffer.concat([quoted, tail]);
    total += header.length;
    inflated.unshift(Buffer.from(header));
    const part = { name: `${index}`, data, size: total, crc: crc32(Buffer.concat(inflated)) };
    parts.unshift(part);
    tail = localOf(part);
  }

  // All bytes once; each entry starts further inside of the first.
  const starts = parts.map((part) => tail.length - localOf(part).length);
  const listed = parts.map((part, index) => ({ ...part, at: starts[index] }));
  const whole = zipOf(listed);
  const directory = whole.subarray(parts.reduce((sum, part) => sum + localOf(part).length, 0));
  const end = Buffer.from(directory);
  end.writeUInt32LE(tail.length, end.length - 6);
  return Buffer.concat([tail, end]);
}

/** A zip in a zip in a zip, each of sixteen copies of the next: 42.zip in small. */
function nested(depth: number): Buffer {
  const inner = depth === 0 ? deflateRawSync(Buffer.alloc(1_000_000)) : nested(depth - 1);
  return zipOf(Array.from({ length: 16 }, (_, index) => ({ name: `lib ${index}.zip`, content: inner })));
}

/** What each is, and its bytes. */
export const HOSTILE_ZIPS: Readonly<Record<string, () => Buffer>> = {
  'absolute-path.zip': () => named('/etc/cron.d/job', 'a'),
  'backslash.zip': () => named(String.raw`..\..\windows\job.bat`, 'a'),
  'bomb.zip': () => zipOf([{ name: 'zeros', content: Buffer.alloc(1_000_000), size: 300_000_000 }]),
  'case.zip': () => named('conf/App.ini', 'conf/app.ini'),
  'climbing-path.zip': () => named('../../etc/passwd', 'a/../../b', 'a'),
  'comment-with-end.zip': () => {
    const outer = zipOf([{ name: 'hidden', content: 'x' }]);
    const both = zipOf([{ name: 'shown', content: 'y' }], { adjusted: true, prefix: outer });
    both.writeUInt16LE(both.length - outer.length, outer.length - 2);
    return both;
  },
  'count.zip': () => zipOf([GOOD, { name: 'a', content: 'x' }], { entries: 1 }),
  'crc.zip': () => zipOf([{ ...GOOD, crc: 1 }]),
  'deep.zip': () => named('d/'.repeat(500) + 'f'),
  'descriptor.zip': () => {
    const data = deflateRawSync(Buffer.from('ready'));
    const open = { flags: 0x8_08, crc: 0, compressed: 0, size: 0 };
    return zipOf([{ ...GOOD, flags: 0x8_08, local: open, descriptor: descriptorOf(7, data.length, 9) }]);
  },
  'device.zip': () =>
    zipOf([
      { name: 'dev/sda', mode: 0o060_660 },
      { name: 'pipe', mode: 0o010_644 },
    ]),
  'directory-cut.zip': () => zipOf([GOOD, GOOD], { directorySize: 70 }),
  'directory-outside.zip': () => zipOf([GOOD], { directoryStart: 0x7f_ff_ff_ff, directorySize: 60_000 }),
  'drive.zip': () => named('C:/windows/job.bat'),
  'duplicate.zip': () => zipOf([GOOD, { ...GOOD, content: 'evil' }]),
  'encrypted.zip': () => zipOf([{ ...GOOD, flags: 0x8_01 }]),
  'folder-and-file.zip': () =>
    zipOf([
      { name: 'a/', mode: 0o040_755 },
      { name: 'a', content: 'x' },
    ]),
  'huge-name.zip': () => named('n'.repeat(65_000)),
  'in-front.zip': () => zipOf([GOOD], { prefix: Buffer.from('MZ this is a program') }),
  'in-front-adjusted.zip': () => zipOf([GOOD], { adjusted: true, prefix: Buffer.from('#!/bin/sh\nexit\n') }),
  'leftover.zip': () =>
    zipOf([{ ...GOOD, data: Buffer.concat([deflateRawSync(Buffer.from('ready')), Buffer.from('secret')]) }]),
  'link-out.zip': () =>
    zipOf([
      { name: 'a', content: '../../etc/passwd', mode: LINK },
      { name: 'b/c', content: '/etc/shadow', mode: LINK },
      { name: 'b/good', content: '../a', mode: LINK },
    ]),
  'link-through.zip': () =>
    zipOf([
      { name: 'conf', content: 'etc', mode: LINK },
      { name: 'conf/passwd', content: 'root::0:0' },
    ]),
  'local-elsewhere.zip': () =>
    zipOf([
      { ...GOOD, at: 3 },
      { name: 'a', content: 'x' },
    ]),
  'local-method.zip': () => zipOf([{ ...GOOD, local: { method: 0, crc: 1, size: 77 } }]),
  'local-name.zip': () => zipOf([{ ...GOOD, local: { name: 'bin/xerver' } }]),
  'many-overlapping.zip': () => overlapping(250),
  'method.zip': () => zipOf([{ ...GOOD, method: 14 }]),
  'nested.zip': () => nested(2),
  'no-end.zip': () => zipOf([GOOD]).subarray(0, -22),
  'nul.zip': () => named('bin/server\0.txt'),
  'same-bytes.zip': () => zipOf([GOOD, { ...GOOD, name: 'bin/other', at: 0 }]),
  'second-name.zip': () => {
    const crc = Buffer.alloc(5);
    crc[0] = 1;
    crc.writeUInt32LE(crc32('bin/server'), 1);
    const extra = extraField(0x70_75, Buffer.concat([crc, Buffer.from('bin/other')]));
    return zipOf([{ ...GOOD, extra }]);
  },
  'size-less.zip': () => zipOf([{ ...GOOD, size: 2 }]),
  'size-more.zip': () => zipOf([{ ...GOOD, size: 200 }]),
  'zip64-size.zip': () => zipOf([{ ...GOOD, size: 0xff_ff_ff_ff, extra: extraField(1, Buffer.from(big)) }]),
  'size-stored.zip': () => zipOf([{ ...GOOD, method: 0, size: 3 }]),
  'too-many.zip': () => {
    const [one] = [zipOf([{ ...GOOD, name: 'f' }])];
    const local = one.subarray(0, one.indexOf('PK\u0001\u0002'));
    const listed = one.subarray(local.length, -22);
    const end = Buffer.from(one.subarray(-22));
    end.writeUInt32LE(listed.length * 250_000, 12);
    return Buffer.concat([local, ...Array.from({ length: 250_000 }, () => listed), end]);
  },
  'two-zips.zip': () => Buffer.concat([zipOf([GOOD]), zipOf([{ name: 'bin/other', content: 'x' }])]),
  'behind.zip': () => zipOf([GOOD], { suffix: Buffer.from('and more') }),
  'between.zip': () => zipOf([GOOD], { gap: Buffer.from('hidden') }),
  'volumes.zip': () => {
    const bytes = zipOf([GOOD]);
    bytes.writeUInt16LE(3, bytes.length - 18);
    return bytes;
  },
  'zip64-lies.zip': () => {
    const zip = zipOf([GOOD, { name: 'a', content: 'x' }]);
    const at = zip.length - 22;
    const start = zip.readUInt32LE(at + 16);
    const record = zip64End(1n, BigInt(at - start), BigInt(start), BigInt(at));
    return Buffer.concat([zip.subarray(0, at), record, zip.subarray(at)]);
  },
  'zip64-outside.zip': () => {
    const zip = zipOf([GOOD]);
    const at = zip.length - 22;
    zip.writeUInt32LE(0xff_ff_ff_ff, at + 16);
    const record = zip64End(1n, 56n, 2n ** 62n, BigInt(at));
    return Buffer.concat([zip.subarray(0, at), record, zip.subarray(at)]);
  },
};
