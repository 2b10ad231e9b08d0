import { gunzipSync } from 'node:zlib';
import type { PackageFile } from '../../contents.js';
import { cleanText, type FoundComponent } from '../found-component.js';
import { type ManifestReader, whole } from '../manifest-reader.js';
import { packageUrl } from '../package-url.js';
import { headerFields } from './header-fields.js';

/** What a .deb's control files can have unpacked, in bytes. */
const MAX_CONTROL_BYTES = 4 * 1024 * 1024;
/** So much of a .deb is looked at: its control files come first. */
const HEAD = 1024 * 1024;

/** What dpkg has installed, in a root file system. */
export const dpkgStatus: ManifestReader = {
  wants: whole(/(?:^|\/)var\/lib\/dpkg\/status(?:\.d\/[^/]+)?$/),
  read({ path }, bytes) {
    return bytes
      .toString('utf8')
      .split(/\r?\n\r?\n/)
      .flatMap((block) => {
        const status = headerFields(block).first('status');
        return status !== undefined && !/\binstalled$/.test(status) ? [] : debianComponent(block, { path });
      });
  },
};

/** A .deb: by its control file where that is gzip or plain, else by its name. */
export const debianPackage: ManifestReader = {
  wants: ({ link, path, size }: PackageFile) =>
    link === undefined && path.endsWith('.deb') ? Math.min(size, HEAD) : 0,
  read({ path }, bytes) {
    const control = controlOf(bytes);
    const found = control === undefined ? [] : debianComponent(control, { itself: true, path });
    return found.length > 0 ? found : byName(path);
  },
};

function debianComponent(text: string, rest: Pick<FoundComponent, 'itself' | 'path'>): FoundComponent[] {
  const fields = headerFields(text);
  const [name, version, arch] = ['package', 'version', 'architecture'].map((field) =>
    cleanText(fields.first(field)),
  );
  if (!name || !version || !/^[a-z\d][a-z\d+.-]*$/.test(name)) return [];
  // Which distribution it is of is not told there: the purl has no namespace then.
  const purl = packageUrl({ type: 'deb', name, qualifiers: { arch }, version });
  return [{ type: 'library', name, version, purl, ...rest }];
}

function byName(path: string): FoundComponent[] {
  const [, name, version, arch] =
    /^([^_]+)_([^_]+)_([^_]+)\.deb$/.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  if (name === undefined) return [];
  const text = `Package: ${name}\nVersion: ${version!.replaceAll('%3a', ':')}\nArchitecture: ${arch}`;
  return debianComponent(text, { itself: true, path });
}

/** Of an `ar` archive's member control.tar.gz or control.tar, the file ./control. */
function controlOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8).toString('latin1') !== '!<arch>\n') return undefined;
  for (let at = 8; at + 60 <= bytes.length;) {
    const name = bytes
      .subarray(at, at + 16)
      .toString('latin1')
      .trim()
      .replace(/\/$/, '');
    const size = Number(
      bytes
        .subarray(at + 48, at + 58)
        .toString('latin1')
        .trim(),
    );
    if (!Number.isSafeInteger(size) || size < 0) return undefined;
    const content = bytes.subarray(at + 60, at + 60 + size);
    if (name === 'control.tar.gz' && content.length === size)
      return fromTar(gunzipSync(content, { maxOutputLength: MAX_CONTROL_BYTES }));
    if (name === 'control.tar' && content.length === size) return fromTar(content);
    at += 60 + size + (size % 2);
  }

  return undefined;
}

function fromTar(tar: Buffer): string | undefined {
  for (let at = 0; at + 512 <= tar.length;) {
    const name = tar
      .subarray(at, at + 100)
      .toString('latin1')
      .replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.subarray(at + 124, at + 136).toString('latin1'), 8);
    if (!(size >= 0)) return undefined;
    if (/^(?:\.\/)?control$/.test(name)) return tar.subarray(at + 512, at + 512 + size).toString('utf8');
    at += 512 + Math.ceil(size / 512) * 512;
  }

  return undefined;
}
