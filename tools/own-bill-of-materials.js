import parse from 'spdx-expression-parse';
import { Enums, Models, Serialize, Spec, SPDX } from '@cyclonedx/cyclonedx-library';
import { installedPlaces, lockedPackages, placeOf } from './bundled-packages.js';

/**
 * What koo is made of, as CycloneDX 1.6 in JSON: the packages that are bundled into it (`koogallery-cli:bundled`), and those
 * that npm installs with it. Neither a date nor this machine is in it: the same lockfile gives the same bytes.
 *
 * @param {string} root
 * @param {string[]} bundled Places of packages.
 * @param {{name: string, version: string, license: string, description: string, dependencies: Record<string, string>}} manifest
 * @returns {string} JSON.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function ownBillOfMaterials(root, bundled, manifest) {
  const locked = lockedPackages(root);
  const direct = Object.keys(manifest.dependencies);
  const installed = new Set(installedPlaces(direct, locked));
  const places = [...new Set([...bundled, ...installed])].sort();
  const components = new Map();
  for (const place of places) {
    const one = component(locked.get(place), {
      isBundled: bundled.includes(place),
      isInstalled: installed.has(place),
    });
    // A version that npm has installed in two places is one component.
    const twin = [...components.values()].find(({ bomRef }) => bomRef.value === one.bomRef.value);
    components.set(place, twin ?? one);
  }

  for (const [place, one] of components) {
    for (const name of Object.keys(locked.get(place).dependencies)) {
      const needed = components.get(placeOf(name, place, locked));
      if (needed) one.dependencies.add(needed.bomRef);
    }
  }

  const koo = new Models.Component(Enums.ComponentType.Application, manifest.name, {
    bomRef: purlOf(manifest),
    description: manifest.description,
    licenses: licencesOf(manifest.license),
    purl: purlOf(manifest),
    version: manifest.version,
  });
  for (const place of [...bundled, ...direct.map((name) => placeOf(name, '', locked))])
    koo.dependencies.add(components.get(place).bomRef);
  const bom = new Models.Bom({
    components: new Models.ComponentRepository(new Set(components.values())),
    metadata: new Models.Metadata({ component: koo }),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component({ integrity, licence, name, optional, version }, { isBundled, isInstalled }) {
  const [, scope, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  const isOptional = optional && !isBundled;
  return new Models.Component(Enums.ComponentType.Library, short, {
    bomRef: purlOf({ name, version }),
    group: scope,
    // What is bundled is a part of the package, and no longer what the registry gives out.
    hashes: new Models.HashDictionary(
      isInstalled && integrity?.startsWith('sha512-')
        ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(integrity.slice(7), 'base64').toString('hex')]]
        : [],
    ),
    licenses: licencesOf(licence),
    properties: new Models.PropertyRepository([
      new Models.Property('koogallery-cli:bundled', String(isBundled)),
    ]),
    purl: purlOf({ name, version }),
    scope: isOptional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    version,
  });
}

function licencesOf(declared) {
  if (declared === undefined) return new Models.LicenseRepository();
  const id = SPDX.fixupSpdxId(declared);
  if (id) return new Models.LicenseRepository([new Models.SpdxLicense(id)]);
  return new Models.LicenseRepository([
    isExpression(declared) ? new Models.LicenseExpression(declared) : new Models.NamedLicense(declared),
  ]);
}

/** @see https://github.com/package-url/purl-spec */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version.replace('+', '%2B')}`;
}

function isExpression(text) {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
