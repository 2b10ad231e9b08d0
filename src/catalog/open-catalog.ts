import { UsageError } from '../errors/koo-error.js';
import { Catalog } from './catalog.js';
import { catalogMessages } from './messages.js';

/**
 * A catalogue that `koo catalog import` has written.
 * @throws UsageError `NO_CATALOG` for a folder that is not one
 */
export function openCatalog(folder: string, shown: string): Catalog {
  const catalog = new Catalog(folder);
  let version: unknown;
  try {
    ({ version } = catalog.index);
  } catch {
    version = undefined;
  }

  if (typeof version === 'string') return catalog;
  throw new UsageError('NO_CATALOG', catalogMessages.none({ folder: shown }), {
    hints: [catalogMessages.importOne()],
    place: shown,
  });
}
