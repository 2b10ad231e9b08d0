export interface PackageUrlParts {
  type: 'deb' | 'generic' | 'golang' | 'maven' | 'npm' | 'pypi';
  /** Its parts, separated by `/`. */
  namespace?: string;
  name: string;
  version?: string;
  qualifiers?: Record<string, string | undefined>;
}

/**
 * A package URL in its canonical form. `packageurl-js` 2.0.1 leaves `+` as it is in a version, which the specification encodes.
 *
 * @see https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst
 */
export function packageUrl({ name, namespace, qualifiers = {}, type, version }: PackageUrlParts): string {
  const path = [...(namespace?.split('/').filter((part) => part !== '') ?? []), name].map(encode).join('/');
  const query = Object.entries(qualifiers)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encode(value!)}`);
  return `pkg:${type}/${path}${version ? `@${encode(version)}` : ''}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
    .replaceAll('%3A', ':')
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
