import { cleanText, type FoundComponent } from '../found-component.js';
import { type ManifestReader, whole } from '../manifest-reader.js';
import { mavenComponent } from './maven-component.js';
import { readXmlElements } from './xml-elements.js';

type Coordinates = Record<string, string | undefined>;

/** What a pom.xml says of its own project and of what it depends on. */
export interface Pom {
  own: Coordinates;
  dependencies: Coordinates[];
  licences: string[];
}

/** A pom.xml beside a program: what it depends on with a version. Its own project is not a component of the package. */
export const mavenPom: ManifestReader = {
  wants: whole(/(?:^|\/)(?:pom\.xml|[^/]+\.pom)$/, 4 * 1024 * 1024),
  read({ path }, bytes) {
    const { dependencies } = readPom(bytes.toString('utf8'));
    return dependencies.flatMap(({ artifactId, groupId, optional, scope, version }) => {
      const left: FoundComponent['scope'] =
        scope === 'test' || scope === 'provided' ? 'excluded' : optional === 'true' ? 'optional' : undefined;
      return mavenComponent(groupId, artifactId, version, { path, ...(left && { scope: left }) });
    });
  },
};

export function readPom(text: string): Pom {
  const pom: Pom = { dependencies: [], licences: [], own: {} };
  const parent: Coordinates = {};
  const properties: Coordinates = {};
  let dependency: Coordinates = {};
  readXmlElements(
    text,
    (path, value) => {
      const [, first, second] = path;
      const name = path.at(-1)!;
      if (path.length === 2) pom.own[name] = value;
      else if (path.length === 3 && first === 'parent') parent[name] = value;
      else if (path.length === 3 && first === 'properties') properties[name] = value;
      else if (path.length === 4 && first === 'dependencies' && second === 'dependency')
        dependency[name] = value;
      else if (path.length === 4 && first === 'licenses' && name === 'name') {
        const licence = cleanText(value);
        if (licence) pom.licences.push(licence);
      }
    },
    (path) => {
      if (path.length !== 3 || path[1] !== 'dependencies') return;
      pom.dependencies.push(dependency);
      dependency = {};
    },
  );
  const known: Coordinates = { ...properties };
  for (const key of ['groupId', 'version']) pom.own[key] ??= parent[key];
  for (const key of ['groupId', 'version', 'artifactId']) known[`project.${key}`] = pom.own[key];
  const filled = (coordinates: Coordinates): Coordinates =>
    Object.fromEntries(Object.entries(coordinates).map(([key, value]) => [key, fill(value, known)]));
  return { ...pom, dependencies: pom.dependencies.map((one) => filled(one)), own: filled(pom.own) };
}

/** `${name}` by what the file itself says it is; once, since a property may name itself. */
function fill(value: string | undefined, known: Coordinates): string | undefined {
  return value?.replaceAll(/\$\{([^{}]{1,100})\}/g, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  );
}
