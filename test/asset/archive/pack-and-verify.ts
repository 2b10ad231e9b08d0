import { packAsset } from '../../../src/asset/pack-asset.js';
import { verifyPackage } from '../../../src/asset/verify/verify-package.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { mostMemory } from '../reading/most-memory.js';
import { softwarePackage } from '../write-tree.js';

/** What a process of its own measured. */
export interface Measured {
  file: string;
  /** Of the archive. */
  bytes: number;
  /** To pack, and to verify. */
  seconds: [pack: number, verify: number];
  /** The most memory in MB, after packing and after verifying. */
  megabytes: [pack: number, verify: number];
  /** What does not fit, by `koo asset verify`. */
  wrong: string[];
}

const [root = '', out = '', format = ''] = process.argv.slice(2);
const started = performance.now();
const asset = softwarePackage(root, { format: format as ArchiveFormat, provenance: false });
const { bytes, file } = await packAsset(asset, out);
const packed = performance.now();
const afterPack = mostMemory();
const { checks } = await verifyPackage(file);
const measured: Measured = {
  file,
  bytes,
  seconds: [(packed - started) / 1000, (performance.now() - packed) / 1000],
  megabytes: [afterPack, mostMemory()],
  wrong: checks
    .filter(({ state }) => state === 'differs' || state === 'missing')
    .map(({ message }) => String(message)),
};
process.stdout.write(JSON.stringify(measured));
