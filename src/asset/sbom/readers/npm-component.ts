import { cleanText, type FoundComponent } from '../found-component.js';
import { isObject } from '../../../platform/is-object.js';
import { packageUrl } from '../package-url.js';

const ALGORITHMS: Record<string, { algorithm: string; bytes: number }> = {
  sha1: { algorithm: 'SHA-1', bytes: 20 },
  sha256: { algorithm: 'SHA-256', bytes: 32 },
  sha384: { algorithm: 'SHA-384', bytes: 48 },
  sha512: { algorithm: 'SHA-512', bytes: 64 },
};

/** A package of npm; nothing when the name or the version is none. */
export function npmComponent(
  fullName: unknown,
  version: unknown,
  rest: Pick<FoundComponent, 'hashes' | 'licences' | 'path' | 'scope'>,
): FoundComponent | undefined {
  const name = cleanText(fullName);
  const checked = cleanText(version);
  const parts = name === undefined ? null : /^(?:(@[^/@]+)\/)?([^/@]+)$/.exec(name);
  // A version with a colon is an address or a path: file:../x, git+ssh://…
  if (!parts || checked === undefined || checked.includes(':') || checked.includes('/')) return undefined;
  const [, group, short] = parts;
  return {
    type: 'library',
    name: short!,
    version: checked,
    ...(group && { group }),
    purl: packageUrl({ type: 'npm', namespace: group, name: short!, version: checked }),
    ...rest,
  };
}

/** Subresource integrity, `sha512-BASE64 …`, as hashes in hex. */
export function integrityHashes(integrity: unknown): FoundComponent['hashes'] {
  if (typeof integrity !== 'string' || integrity.length > 1024) return undefined;
  const hashes = integrity.split(/\s+/).flatMap((part) => {
    const [, name, base64] = /^(sha\d+)-([\w+/]+={0,2})/.exec(part) ?? [];
    const known = name === undefined ? undefined : ALGORITHMS[name];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    return known && bytes.length === known.bytes
      ? [{ algorithm: known.algorithm, hex: bytes.toString('hex') }]
      : [];
  });
  return hashes.length > 0 ? hashes : undefined;
}

/** `license` of a package.json: a string, an object with a type, or (old) a list of those. */
export function npmLicences(manifest: Record<string, unknown>): string[] | undefined {
  const declared = [manifest.license, manifest.licenses].flat();
  const names = declared.map((licence) => cleanText(isObject(licence) ? licence.type : licence));
  const found = names.filter((name) => name !== undefined);
  return found.length > 0 ? found : undefined;
}
