/**
 * What the scanner says about a package before it opens it.
 * @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_topic_0000002094807665.html
 */
const MAX_BYTES = 20 * 1024 ** 3;
const NAME = /^[A-Za-z0-9()_-]+\.(?<suffix>tar\.gz|tar|zip)$/;

export type PackageSuffix = 'tar' | 'tar.gz' | 'zip';

export function packageSuffix(name: string): PackageSuffix | undefined {
  return NAME.exec(name)?.groups?.suffix as PackageSuffix | undefined;
}

/** Reasons to reject a package for its name and size; none when both are in order. */
export function nameAndSizeReasons(name: string, bytes: number): string[] {
  const reasons: string[] = [];
  if (!packageSuffix(name)) {
    reasons.push(
      `The package is named "${name}": a name has letters, digits, "-", "_" and half-width parentheses, ` +
        'and ends in .zip, .tar or .tar.gz.',
    );
  }

  if (bytes === 0) reasons.push('The package is empty.');
  if (bytes > MAX_BYTES) reasons.push(`The package has ${bytes} bytes; the scanner takes at most 20 GB.`);
  return reasons;
}
