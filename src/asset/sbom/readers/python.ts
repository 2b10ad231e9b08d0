import { cleanText, type FoundComponent } from '../found-component.js';
import { jsonObject, linesOf, type ManifestReader, whole } from '../manifest-reader.js';
import { isObject } from '../../../platform/is-object.js';
import { packageUrl } from '../package-url.js';
import { headerFields } from './header-fields.js';

type Rest = Pick<FoundComponent, 'hashes' | 'licences' | 'path' | 'scope'>;

/** requirements.txt and its kin: only what is pinned with `==`. */
export const requirements: ManifestReader = {
  wants: whole(/(?:^|\/)(?:requirements|constraints)[^/]*\.txt$|(?:^|\/)requirements\/[^/]+\.txt$/),
  read({ path }, bytes) {
    return linesOf(bytes.toString('utf8').replaceAll(/\\\r?\n/g, ' ')).flatMap((line) => {
      const [, name, version] =
        /^\s*([A-Za-z\d][\w.-]*)\s*(?:\[[^\]]*\]\s*)?={2,3}\s*([^\s;#,*]+)\s*(?:[;#\s]|$)/.exec(line) ?? [];
      const hashes = [...line.matchAll(/--hash=sha256:([\da-f]{64})/g)].map(([, hex]) => hex!);
      return pypiComponent(name, version, {
        path,
        // Several are of several files (wheels), and nobody knows which one is meant.
        ...(hashes.length === 1 && { hashes: [{ algorithm: 'SHA-256', hex: hashes[0]! }] }),
      });
    });
  },
};

/** METADATA or PKG-INFO of what is installed. */
export const pythonMetadata: ManifestReader = {
  wants: whole(/(?:^|\/)[^/]+\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/, 1024 * 1024),
  read({ path }, bytes) {
    const fields = headerFields(bytes.toString('utf8'));
    return pypiComponent(fields.first('name'), fields.first('version'), { licences: licences(fields), path });
  },
};

/** `[[package]]` blocks of poetry.lock (and of uv.lock, which has the same). */
export const poetryLock: ManifestReader = {
  wants: whole(/(?:^|\/)(?:poetry|uv)\.lock$/),
  read({ path }, bytes) {
    const blocks = bytes
      .toString('utf8')
      .split(/^\[\[package\]\]\s*$/m)
      .slice(1);
    return blocks.flatMap((block) => {
      const own = block.split(/^\[/m)[0]!;
      // uv names the project itself too.
      if (/^source = \{ (?:virtual|editable)/m.test(own)) return [];
      const [, name] = /^name = "([^"]+)"/m.exec(own) ?? [];
      const [, version] = /^version = "([^"]+)"/m.exec(own) ?? [];
      return pypiComponent(name, version, { path });
    });
  },
};

export const pipfileLock: ManifestReader = {
  wants: whole(/(?:^|\/)Pipfile\.lock$/),
  read({ path }, bytes) {
    const lock = jsonObject(bytes);
    return (['default', 'develop'] as const).flatMap((group) =>
      Object.entries(isObject(lock[group]) ? lock[group] : {}).flatMap(([name, entry]) => {
        const version =
          isObject(entry) && typeof entry.version === 'string' && entry.version.replace(/^==/, '');
        return pypiComponent(name, version, {
          path,
          ...(group === 'develop' && { scope: 'excluded' as const }),
        });
      }),
    );
  },
};

function pypiComponent(name: unknown, version: unknown, rest: Rest): FoundComponent[] {
  const [checkedName, checkedVersion] = [cleanText(name), cleanText(version)];
  if (!checkedName || !checkedVersion || !/^[A-Za-z\d][\w.-]*$/.test(checkedName)) return [];
  // As PyPI compares names: https://packaging.python.org/en/latest/specifications/name-normalization/
  const normal = checkedName.toLowerCase().replaceAll(/[-_.]+/g, '-');
  const purl = packageUrl({ type: 'pypi', name: normal, version: checkedVersion });
  return [{ type: 'library', name: checkedName, version: checkedVersion, purl, ...rest }];
}

function licences(fields: ReturnType<typeof headerFields>): string[] | undefined {
  const expression = cleanText(fields.first('license-expression'));
  if (expression) return [expression];
  const classified = fields.all('classifier').flatMap((classifier) => {
    const [, name] = /^License :: (?:OSI Approved :: )?(?!OSI Approved$)(.+)$/.exec(classifier) ?? [];
    return cleanText(name) ?? [];
  });
  const plain = cleanText(fields.first('license'));
  const found = plain && plain.length < 60 && plain !== 'UNKNOWN' ? [plain] : classified;
  return found.length > 0 ? found : undefined;
}
