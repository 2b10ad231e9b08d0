import { listFile, type PackageListing } from '../asset/diff/package-listing.js';
import { hashArchive } from '../asset/verify/package-evidence.js';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import type { Project } from '../project/project.js';
import { KeptPackages } from './packages/kept-packages.js';
import { packagesFolder } from './packages/packages-folder.js';
import { readReceipt } from './receipt/receipt-file.js';
import { publishMessages } from './messages.js';

/**
 * The files of the package that an asset was last published with: in `.koo/packages`, where it is what was packed last,
 * or kept aside there.
 *
 * @throws UsageError `NOT_PUBLISHED` @throws EnvironmentError `PUBLISHED_PACKAGE_GONE`
 */
export async function publishedPackage(
  { product, root }: Pick<Project, 'product' | 'root'>,
  target: string,
  key: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageListing> {
  const published = (await readReceipt(root, target, product.id))?.assets[key];
  const packageName = published?.packageName;
  if (!published || packageName === undefined) {
    throw new UsageError('NOT_PUBLISHED', publishMessages.notPublished({ asset: key, target }), {
      hints: [publishMessages.nameTwo()],
    });
  }

  const file = packagesFolder(root).file(packageName);
  for (const place of [file, new KeptPackages(root).archive({ packageName, sha256: published.sha256 })]) {
    const found = await hashArchive(place, { signal });
    if (found?.sha256 !== published.sha256) continue;
    const { files } = await listFile(place, { signal });
    return { files, name: publishMessages.asPublished({ name: packageName, target }) };
  }

  throw new EnvironmentError('PUBLISHED_PACKAGE_GONE', publishMessages.packageMissing(), {
    hints: [publishMessages.nameArchive({ sha256: published.sha256 })],
    place: file,
  });
}
