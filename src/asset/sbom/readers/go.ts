import type { PackageFile } from '../../contents.js';
import { cleanText, type FoundComponent } from '../found-component.js';
import { type ManifestReader, whole } from '../manifest-reader.js';
import { packageUrl } from '../package-url.js';

/** The modules that a go.mod requires. */
export const goMod: ManifestReader = {
  wants: whole(/(?:^|\/)go\.mod$/, 1024 * 1024),
  read({ path }, bytes) {
    const text = bytes.toString('utf8').replaceAll(/\/\/.*$/gm, '');
    const inBlocks = [...text.matchAll(/^[ \t]*require[ \t]*\(([^()]*)\)/gm)].flatMap(([, block]) =>
      block!.split('\n'),
    );
    const alone = [...text.matchAll(/^[ \t]*require[ \t]+([^\s(]+[ \t]+\S+)/gm)].map(([, line]) => line!);
    return [...inBlocks, ...alone].flatMap((line) => {
      const [name, version] = line.trim().split(/\s+/);
      return goComponent(name, version, { path });
    });
  },
};

/** A smaller program was not made by Go: its runtime alone is bigger. */
const MIN_BYTES = 256 * 1024;
const MAX_BYTES = 32 * 1024 * 1024;
const MAGIC = Buffer.from('\u00FF Go buildinf:', 'latin1');

/**
 * What a program made by Go 1.18 or newer says of itself: its own module, and those that it was built with.
 *
 * @see https://pkg.go.dev/debug/buildinfo
 */
export const goProgram: ManifestReader = {
  wants: ({ link, mode, path, size }: PackageFile) =>
    link === undefined && size >= MIN_BYTES && ((mode & 0o111) !== 0 || path.endsWith('.exe'))
      ? Math.min(size, MAX_BYTES)
      : 0,
  read({ path }, bytes) {
    if (!isProgram(bytes)) return [];
    const info = buildInfo(bytes);
    if (!info) return [];
    const found: FoundComponent[] = [];
    for (const line of info.modules.split('\n')) {
      const [kind, name, version] = line.split('\t');
      if (kind === 'mod') {
        const own = goComponent(name, version === '(devel)' ? undefined : version, { itself: true, path });
        found.push(...own.map((component) => ({ ...component, type: 'application' as const })));
      } else if (kind === 'dep') found.push(...goComponent(name, version, { path }));
      // "=>" replaces the module of the line before.
      else if (kind === '=>') found.splice(-1, 1, ...goComponent(name, version, { path }));
    }

    return [...found, ...goComponent('stdlib', info.version.replace(/^go/, ''), { path })];
  },
};

/** The first bytes of ELF, PE and Mach-O. */
export function isProgram(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('latin1');
  return start === '\u007FELF' || start.startsWith('MZ') || start === '\u00CF\u00FA\u00ED\u00FE';
}

function buildInfo(bytes: Buffer): { modules: string; version: string } | undefined {
  const at = bytes.indexOf(MAGIC);
  // Bit 1 of the flags: the strings are there themselves, each after its length.
  if (at === -1 || ((bytes[at + 15] ?? 0) & 2) === 0) return undefined;
  const version = stringAt(bytes, at + 32);
  const modules = version && stringAt(bytes, version.end);
  if (!version || !modules) return undefined;
  // Sixteen bytes before and after it mark the string for those who search for it.
  return { modules: modules.text.length > 32 ? modules.text.slice(16, -16) : '', version: version.text };
}

function stringAt(bytes: Buffer, start: number): { end: number; text: string } | undefined {
  let length = 0;
  let at = start;
  for (let shift = 0; shift <= 28; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }

  return length > 4 * 1024 * 1024 || at + length > bytes.length
    ? undefined
    : { end: at + length, text: bytes.subarray(at, at + length).toString('latin1') };
}

function goComponent(
  name: string | undefined,
  version: string | undefined,
  rest: Pick<FoundComponent, 'itself' | 'path'>,
): FoundComponent[] {
  const [checked, checkedVersion] = [cleanText(name), cleanText(version)];
  if (!checked || (version !== undefined && !checkedVersion) || !/^[\w.~/-]+$/.test(checked)) return [];
  const at = checked.lastIndexOf('/');
  const purl = packageUrl({
    type: 'golang',
    namespace: at === -1 ? undefined : checked.slice(0, at),
    name: checked.slice(at + 1),
    version: checkedVersion,
  });
  return [
    { type: 'library', name: checked, ...(checkedVersion && { version: checkedVersion }), purl, ...rest },
  ];
}
