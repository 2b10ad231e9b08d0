/** Collects a folder and writes the archive, and nothing else: no checks, no sidecars. `FORMAT ROOT OUT` */
import { writeArchive } from '../../build/src/asset/archive/write-archive.js';
import { collectPackage } from '../../build/src/asset/collect/collect-package.js';

const [given, root, out] = process.argv.slice(2);
const format = /** @type {import('../../build/src/project/project.js').ArchiveFormat} */ (given);
const { entries } = await collectPackage({
  exclude: [],
  format,
  key: 'app',
  kind: 'software_package',
  lifecycle: {},
  name: 'app',
  root,
  version: '1.0',
});
await writeArchive(entries, out, { format });
