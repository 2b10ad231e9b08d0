/** The npm packages of which a bundle has a part, and what package-lock.json knows of them and of the dependencies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} LockedPackage
 * @property {string} place Its folder, relative to the root: `node_modules/yaml`.
 * @property {string} name As it is in the registry.
 * @property {string} version As it is locked.
 * @property {string | undefined} licence As it declares it.
 * @property {string | undefined} integrity `sha512-` and base64, of what the registry gives out.
 * @property {boolean} optional Whether an installation may be without it, on another system for example.
 * @property {Record<string, string>} dependencies Ranges by name, optional ones included.
 */

/**
 * @param {Array<{inputs: Record<string, unknown>}>} metafiles Of esbuild.
 * @returns {string[]} Folders of packages, relative to the root, in byte order.
 */
export function bundledPlaces(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const places = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(places.filter((place) => place !== undefined))].sort();
}

/** @returns {Map<string, LockedPackage>} By place. */
export function lockedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([place]) => place !== '')
      .map(([place, { dependencies, integrity, license, name, optional, optionalDependencies, version }]) => [
        place,
        {
          dependencies: { ...dependencies, ...optionalDependencies },
          integrity,
          licence: license,
          name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
          optional: optional === true,
          place,
          version,
        },
      ]),
  );
}

/** @returns {string | undefined} Where a package finds a dependency, as Node looks for it. */
export function placeOf(name, from, locked) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (locked.has(place)) return place;
    if (folder === '') return undefined;
  }
}

/** @returns {string[]} The places of these dependencies of koo and of all that they need, in byte order. */
export function installedPlaces(dependencies, locked) {
  const found = new Set();
  const look = (names, from) => {
    for (const name of names) {
      const place = placeOf(name, from, locked);
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      look(Object.keys(locked.get(place).dependencies), place);
    }
  };
  look(dependencies, '');
  return [...found].sort();
}
