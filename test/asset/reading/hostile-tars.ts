import { gzipSync } from 'node:zlib';
import { base256, paxRecord, tarOf, type TarPart } from './tar-maker.js';
import { zipOf } from './zip-maker.js';

const GOOD: TarPart = { name: 'bin/server', content: 'ready' };
const AFTER: TarPart = { name: 'after', content: 'x' };
/** Made once: 100,000 calls of zlib leave gigabytes behind, which every program started later would pay for. */
const EMPTY_MEMBER = gzipSync('');
const long = (name: string): TarPart => ({ name: '././@LongLink', flag: 'L', content: `${name}\0` });
const pax = (...records: Array<[string, string]>): TarPart => ({
  name: 'PaxHeader',
  flag: 'x',
  content: records.map(([key, value]) => paxRecord(key, value)).join(''),
});

/** What each is, and its bytes. */
export const HOSTILE_TARS: Readonly<Record<string, () => Buffer>> = {
  'absolute-path.tar': () => tarOf([{ ...GOOD, name: '/etc/passwd' }, AFTER]),
  'bomb.tar.gz': () => {
    const zeros = gzipSync(Buffer.alloc(10_000_000));
    const start = gzipSync(tarOf([{ name: 'zeros', size: base256(300_000_000n) }], Buffer.alloc(0)));
    return Buffer.concat([start, ...Array.from({ length: 30 }, () => zeros)]);
  },
  'checksum.tar': () => tarOf([GOOD, { ...AFTER, checksumError: 1 }]),
  'climbing-path.tar': () => tarOf([{ ...GOOD, name: 'a/../../etc/passwd' }, pax(['path', '../b']), AFTER]),
  'cut.tar': () => tarOf([GOOD, { name: 'big', content: Buffer.alloc(5000) }]).subarray(0, 3000),
  'devices.tar': () =>
    tarOf([
      { name: 'dev/sda', flag: '4' },
      { name: 'dev/null', flag: '3' },
      { name: 'pipe', flag: '6' },
      { name: 'other', flag: 'Z' },
    ]),
  'duplicate.tar': () => tarOf([GOOD, { ...GOOD, content: 'evil' }]),
  'empty-members.tar.gz': () => Buffer.concat(Array.from({ length: 100_001 }, () => EMPTY_MEMBER)),
  'endless-long-names.tar': () => tarOf([...Array.from({ length: 50 }, () => long('a')), GOOD]),
  'gzip-crc.tar.gz': () => {
    const bytes = gzipSync(tarOf([GOOD]));
    const at = bytes.length - 8;
    bytes[at]! ^= 1;
    return bytes;
  },
  'gzip-cut.tar.gz': () => gzipSync(tarOf([GOOD])).subarray(0, -20),
  'gzip-damaged.tar.gz': () => {
    const bytes = gzipSync(tarOf([GOOD, { name: 'big', content: Buffer.alloc(50_000, 'abcdefg') }]));
    bytes.fill(0xff, 60, 90);
    return bytes;
  },
  'gzip-endless-name.tar.gz': () =>
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(3_000_000, 'n')]),
  'gzip-garbage.tar.gz': () => Buffer.concat([gzipSync(tarOf([GOOD])), Buffer.from('and more')]),
  'gzip-of-text.tar.gz': () => gzipSync('no tar at all\n'.repeat(100)),
  'hard-link-bytes.tar': () => tarOf([GOOD, { name: 'b', flag: '1', link: 'bin/server', content: 'y' }]),
  'hard-link-out.tar': () =>
    tarOf([
      { name: 'a', flag: '1', link: '../../etc/passwd' },
      { name: 'b', flag: '1', link: 'nowhere' },
    ]),
  'huge-pax.tar': () => tarOf([{ name: 'PaxHeader', flag: 'x', size: base256(2n ** 40n) }, GOOD]),
  'huge-size.tar': () => tarOf([GOOD, { ...AFTER, size: base256(2n ** 62n) }]),
  'large-size.tar': () => tarOf([GOOD, { ...AFTER, size: base256(2n ** 45n) }]),
  'link-out.tar': () =>
    tarOf([
      { name: 'conf', flag: '2', link: '../../../etc' },
      { name: 'conf/passwd', content: 'root::0:0' },
    ]),
  'long-link-out.tar': () =>
    tarOf([
      { name: '././@LongLink', flag: 'K', content: `${'../'.repeat(50)}etc\0` },
      { name: 'l', flag: '2', link: 'good' },
    ]),
  'misnamed.zip': () => tarOf([GOOD]),
  'negative-size.tar': () => tarOf([{ ...GOOD, size: base256(-5n) }]),
  'no-end-mark.tar': () => tarOf([GOOD], Buffer.alloc(0)),
  'no-number.tar': () => tarOf([{ ...GOOD, size: Buffer.from('00000x0005\0\0') }]),
  'pax-broken.tar': () => tarOf([{ name: 'PaxHeader', flag: 'x', content: '99999 path=x\n' }, GOOD]),
  'pax-path-climbs.tar': () => tarOf([pax(['path', '../../etc/passwd']), GOOD]),
  'pax-size.tar': () =>
    tarOf([
      pax(['size', '1029']),
      {
        ...GOOD,
        content: Buffer.concat([Buffer.from('ready'), Buffer.alloc(507), tarOf([AFTER])]),
        size: Buffer.from('00000000005\0'),
      },
    ]),
  'sparse-bomb.tar': () =>
    tarOf([{ ...GOOD, flag: 'S', change: (header) => base256(2n ** 50n).copy(header, 483) }]),
  'sparse-endless-map.tar': () =>
    tarOf([{ ...GOOD, flag: 'S', change: (header) => (header[482] = 1) }], Buffer.alloc(200_000, 1)),
  'trailing.tar': () => tarOf([GOOD], Buffer.concat([Buffer.alloc(1024), tarOf([AFTER])])),
  'zip-inside.tar.gz': () => gzipSync(zipOf([{ name: 'a', content: 'x' }])),
};

/** What is no archive that koo reads. */
export const NO_ARCHIVES: Readonly<Record<string, () => Buffer>> = {
  'a.7z': () => Buffer.from('377abcaf271c0004', 'hex'),
  'a.rar': () => Buffer.from('526172211a070100', 'hex'),
  'a.tar.bz2': () => Buffer.from('BZh91AY&SY'),
  'a.tar.xz': () => Buffer.from('fd377a585a000004', 'hex'),
  'a.tar.zst': () => Buffer.from('28b52ffd04580000', 'hex'),
  'empty.zip': () => Buffer.alloc(0),
  'text.zip': () => Buffer.from('not an archive\n'),
};
