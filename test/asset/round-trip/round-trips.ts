import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../../src/asset/pack-asset.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram, run } from '../foreign-program.js';
import { softwarePackage } from '../write-tree.js';
import { lookAtTree, packedMode } from './look-at-tree.js';
import { plantTree, type RandomTree, randomTree } from './random-tree.js';
import { type Unpacker, UNPACKERS } from './unpackers.js';

/**
 * Packs random trees, and unpacks them with programs of other makes. In a tar links are kept; in a zip what they point
 * to is in their place.
 */
export function roundTrips(parameters: fc.Parameters<[RandomTree]>): void {
  const temporaryFolder = temporaryFolders();

  const comesBack = async (
    tree: RandomTree,
    { call, composes, format, noModes }: Unpacker,
  ): Promise<void> => {
    const folder = await temporaryFolder();
    const root = await plantTree(path.join(folder, 'package'), tree);
    const asset = softwarePackage(root, { format, provenance: false, sbom: false });
    const packed = await packAsset(asset, path.join(folder, 'out'));
    const unpacked = path.join(folder, 'unpacked');
    await mkdir(unpacked);
    await run('sh', ['-euc', `umask 022; ${call}`, 'sh', packed.file], unpacked);
    const nameOf = (name: string): string => (composes ? name.normalize('NFC') : name);
    const modeOf = (mode: number): number | undefined => (noModes ? undefined : mode);
    const expected = await lookAtTree(root, {
      follow: format === 'zip',
      modeOf: (mode, file) => modeOf(packedMode(mode, file)),
      nameOf,
    });
    expect(await lookAtTree(unpacked, { modeOf, nameOf })).to.deep.equal(expected);
  };

  for (const unpacker of UNPACKERS) {
    const { call, format, program } = unpacker;
    const shown = call.startsWith('python3') ? 'Python' : call.replaceAll(/ -bso0 -bsp0| ?"\$1"/g, '');
    it(`${format}, unpacked by ${shown}`, async function () {
      if (!hasProgram(program)) this.skip();
      const property = fc.asyncProperty(randomTree, (tree) => comesBack(tree, unpacker));
      await fc.assert(property, parameters);
    });
  }
}
