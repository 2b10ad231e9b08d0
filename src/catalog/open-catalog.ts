import { UsageError } from '../errors/koo-error.js';
import { Catalog } from './catalog.js';

/**
 * A catalogue that `koo catalog import` has written.
 * @throws UsageError `NO_CATALOG` for a folder that is none
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
  throw new UsageError('NO_CATALOG', `There is no catalogue of a provider in ${shown}.`, {
    hints: ['Make one: koo catalog import FILE'],
    place: shown,
  });
}
