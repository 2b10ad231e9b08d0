import type { FoundComponent } from '../found-component.js';
import { jsonObject, type ManifestReader, whole } from '../manifest-reader.js';
import { isObject } from '../../../platform/is-object.js';
import { integrityHashes, npmComponent, npmLicences } from './npm-component.js';

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3; also node_modules/.package-lock.json. */
export const npmLock: ManifestReader = {
  wants: whole(/(?:^|\/)(?:\.?package-lock|npm-shrinkwrap)\.json$/),
  read({ path }, bytes) {
    const lock = jsonObject(bytes);
    return isObject(lock.packages)
      ? fromPackages(lock.packages, path)
      : fromDependencies(lock.dependencies, path);
  },
};

/** Versions 2 and 3: paths to packages. What is a link, or outside of node_modules, is the project's own. */
function fromPackages(packages: Record<string, unknown>, path: string): FoundComponent[] {
  const found: Array<FoundComponent | undefined> = [];
  for (const [place, entry] of Object.entries(packages)) {
    const at = place.lastIndexOf('node_modules/');
    if (at === -1 || !isObject(entry) || entry.link === true) continue;
    const name = entry.name ?? place.slice(at + 'node_modules/'.length);
    found.push(npmComponent(name, entry.version, { path, ...details(entry), licences: npmLicences(entry) }));
  }

  return found.filter((component) => component !== undefined);
}

/** Version 1: a tree, walked without recursion, since nobody knows how deep it is. */
function fromDependencies(dependencies: unknown, path: string): FoundComponent[] {
  const found: Array<FoundComponent | undefined> = [];
  const trees = [dependencies];
  for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
    if (!isObject(tree)) continue;
    for (const [name, entry] of Object.entries(tree)) {
      if (!isObject(entry)) continue;
      found.push(npmComponent(name, entry.version, { path, ...details(entry) }));
      if (entry.dependencies !== undefined) trees.push(entry.dependencies);
    }
  }

  return found.filter((component) => component !== undefined);
}

function details({
  dev,
  integrity,
  optional,
}: Record<string, unknown>): Pick<FoundComponent, 'hashes' | 'scope'> {
  const hashes = integrityHashes(integrity);
  return {
    ...(hashes && { hashes }),
    ...(dev === true ? { scope: 'excluded' } : optional === true ? { scope: 'optional' } : {}),
  };
}
