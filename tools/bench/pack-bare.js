/** Collects a folder and writes the archive, and nothing else: no checks, no papers. `FORMAT ROOT OUT` */
import { writeArchive } from '../../build/src/asset/archive/write-archive.js';
import { collectPackage } from '../../build/src/asset/collect/collect-package.js';

const [format, root, out] = process.argv.slice(2);
const { entries } = await collectPackage({ exclude: [], format, key: 'app', lifecycle: {}, root });
await writeArchive(entries, out, { format });
