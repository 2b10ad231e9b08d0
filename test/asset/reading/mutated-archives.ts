import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { inspectArchive } from '../../../src/asset/reading/inspect-archive.js';
import { KooError } from '../../../src/errors/koo-error.js';
import { paxRecord, tarOf } from './tar-maker.js';
import { descriptorOf, zipOf } from './zip-maker.js';

const TEXT = Buffer.from('a line of text that compresses well\n'.repeat(40));
const PACKED = deflateRawSync(TEXT);

const ZIP = zipOf([
  { name: 'bin/server', content: TEXT, mode: 0o100_755 },
  { name: 'stored', content: 'as it is', method: 0 },
  { name: 'link', content: 'bin/server', mode: 0o120_777 },
  {
    name: 'streamed',
    content: TEXT,
    flags: 0x8_08,
    local: { flags: 0x8_08, crc: 0, compressed: 0, size: 0 },
    descriptor: descriptorOf(crc32(TEXT), PACKED.length, TEXT.length),
  },
]);
const TAR = tarOf([
  { name: 'bin/', flag: '5' },
  { name: 'PaxHeader', flag: 'x', content: paxRecord('path', 'bin/server') + paxRecord('mtime', '1.5') },
  { name: 'short', content: TEXT },
  { name: '././@LongLink', flag: 'L', content: `${'long/'.repeat(30)}name\0` },
  { name: 'cut', content: 'x' },
  { name: 'link', flag: '2', link: 'bin/server' },
  { name: 'hard', flag: '1', link: 'bin/server' },
]);
export const WHOLE: Readonly<Record<string, Buffer>> = { tar: TAR, 'tar.gz': gzipSync(TAR), zip: ZIP };

/** One change of a file's bytes, at a place in thousandths of its length. */
const change = fc.oneof(
  fc.record({
    at: fc.nat(999),
    bytes: fc.uint8Array({ maxLength: 8, minLength: 1 }),
    kind: fc.constant('write'),
  }),
  fc.record({
    at: fc.nat(999),
    bytes: fc.constantFrom(new Uint8Array(4).fill(255), new Uint8Array(8)),
    kind: fc.constant('write'),
  }),
  fc.record({ at: fc.nat(999), bytes: fc.uint8Array({ maxLength: 30 }), kind: fc.constant('insert') }),
  fc.record({ at: fc.nat(999), bytes: fc.constant(new Uint8Array(0)), kind: fc.constant('cut') }),
);

/** What tells a bug: inspecting an archive with some bytes changed either works, or says what is wrong. */
export function staysCalm(file: string) {
  return fc.asyncProperty(
    fc.constantFrom(...Object.keys(WHOLE)),
    fc.array(change, { maxLength: 4, minLength: 1 }),
    async (kind, changes) => {
      let bytes = Buffer.from(WHOLE[kind]!);
      for (const { at, bytes: given, kind: how } of changes) {
        const place = Math.floor((bytes.length * at) / 1000);
        if (how === 'cut') bytes = bytes.subarray(0, place);
        else if (how === 'insert')
          bytes = Buffer.concat([bytes.subarray(0, place), given, bytes.subarray(place)]);
        else bytes.set(given.subarray(0, bytes.length - place), place);
      }

      await writeFile(file, bytes);
      try {
        const { findings } = await inspectArchive(file);
        const crashed = findings.find(({ rule }) => rule === 'lint/rule-crashed');
        if (crashed) throw new Error(crashed.message);
      } catch (error) {
        if (!(error instanceof KooError)) throw error;
      }
    },
  );
}
