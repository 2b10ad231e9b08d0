import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { readBounded } from '../../platform/read-bounded.js';
import { byByteOrder } from '../byte-order.js';
import { MAX_SIDECAR_BYTES, sidecarNames, SUMS_FILE } from '../sidecars/sidecar-names.js';
import { parseSums } from '../sidecars/sums-file.js';
import type { Message } from '../../i18n/message.js';
import { packageMessages } from './messages.js';

const SUFFIXES = Object.values(sidecarNames('')).filter((suffix) => suffix !== '');
const ARCHIVE = /\.(?:zip|tar|tar\.gz)$/;

/**
 * The archives that a path names: itself, or all of a folder, those included that only what lies beside them, or
 * SHA256SUMS, tells of.
 *
 * @throws UsageError `NO_PACKAGE`
 */
export async function findPackages(target: string): Promise<string[]> {
  const absolute = path.resolve(target);
  const stats = await stat(absolute).catch(() => undefined);
  if (stats && !stats.isDirectory()) {
    const suffix = SUFFIXES.find((one) => absolute.endsWith(one));
    return [suffix ? absolute.slice(0, -suffix.length) : absolute];
  }

  if (!stats) throw noPackage(absolute, packageMessages.nothing());
  const names = new Set<string>();
  for (const name of await readdir(absolute)) {
    const suffix = SUFFIXES.find((one) => name.endsWith(one));
    const archive = suffix ? name.slice(0, -suffix.length) : name;
    if (ARCHIVE.test(archive)) names.add(archive);
  }

  const file = path.join(absolute, SUMS_FILE);
  const sums = await readBounded(file, { maxBytes: MAX_SIDECAR_BYTES }).catch(() => '');
  for (const name of parseSums(sums.toString('utf8'), file).keys())
    if (ARCHIVE.test(name) && !name.includes('/')) names.add(name);
  if (names.size === 0) throw noPackage(absolute, packageMessages.emptyFolder());
  return [...names].sort(byByteOrder).map((name) => path.join(absolute, name));
}

function noPackage(place: string, message: Message): UsageError {
  return new UsageError('NO_PACKAGE', message, {
    hints: [packageMessages.nameOne(), packageMessages.packFirst()],
    place,
  });
}
