import type { PackageFile } from '../../contents.js';
import { MAX_LOOK_BYTES } from '../../contents.js';
import { cleanText, type FoundComponent } from '../found-component.js';
import type { ManifestReader } from '../manifest-reader.js';
import { readZipMembers } from '../zip-members.js';
import { headerFields } from './header-fields.js';
import { mavenComponent } from './maven-component.js';
import { readPom } from './maven-pom.js';

const JAR = /\.(?:aar|ear|hpi|jar|war)$/i;

/** In a jar: Maven's coordinates, its manifest, jars in it. */
const MEMBERS = /^META-INF\/(?:MANIFEST\.MF|maven\/[^/]+\/[^/]+\/pom\.(?:properties|xml))$|\.jar$/;

/** Jars in jars in jars are not looked into. */
const MAX_DEPTH = 2;

/**
 * A Java archive: what Maven wrote into it, else what its manifest says, else its name. One that holds several
 * artifacts (shaded) has them all; jars in it (a Spring Boot program) are read as well.
 */
export const jar: ManifestReader = {
  wants: ({ link, path, size }: PackageFile) =>
    link === undefined && size > 0 && JAR.test(path) ? Math.min(size, MAX_LOOK_BYTES) : 0,
  async read({ path, size }, bytes) {
    // One that is too long to hold, or is none, is known by its name.
    const found = bytes.length < size ? [] : await readJar(path, bytes, 1).catch(() => []);
    return found.length > 0 ? found : byName(path, path, true);
  },
};

async function readJar(path: string, bytes: Buffer, depth: number): Promise<FoundComponent[]> {
  const members = await readZipMembers(bytes, MEMBERS);
  const artifacts = artifactsOf(members, path);
  const inner: FoundComponent[] = [];
  for (const [name, content] of members) {
    if (!name.endsWith('.jar') || depth === MAX_DEPTH) continue;
    const place = `${path}!/${name}`;
    const found = await readJar(place, content, depth + 1).catch(() => []);
    const all = found.length > 0 ? found : byName(name, place, false);
    // The bytes of an inner jar have a hash of their own, which the manifest of the package does not know.
    inner.push(...all.map((component) => ({ ...component, itself: false })));
  }

  return [...own(artifacts, members, path), ...inner];
}

/** The artifact whose name the file has is the jar itself; when there is only one, it is. */
function own(
  artifacts: FoundComponent[],
  members: ReadonlyMap<string, Buffer>,
  path: string,
): FoundComponent[] {
  const main =
    artifacts.length === 1
      ? artifacts[0]
      : artifacts.find(({ name, version }) => path.split('/').at(-1)!.startsWith(`${name}-${version}`));
  if (main) {
    main.itself = true;
    return artifacts;
  }

  const manifest = members.get('META-INF/MANIFEST.MF');
  return [...(manifest ? byManifest(manifest, path) : byName(path, path, true)), ...artifacts];
}

function artifactsOf(members: ReadonlyMap<string, Buffer>, path: string): FoundComponent[] {
  const found: FoundComponent[] = [];
  for (const [name, content] of members) {
    if (!name.endsWith('/pom.properties')) continue;
    const values = properties(content.toString('latin1'));
    const pom = members.get(name.replace(/properties$/, 'xml'));
    const licences = pom && readPom(pom.toString('utf8')).licences;
    found.push(
      ...mavenComponent(values.get('groupId'), values.get('artifactId'), values.get('version'), {
        ...(licences && licences.length > 0 && { licences }),
        path,
      }),
    );
  }

  return found;
}

function properties(text: string): Map<string, string> {
  const pairs = text.split(/\r?\n/).map((line) => /^(\w+)[ \t]*[=:][ \t]*(\S+)$/.exec(line.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])));
}

/** Without coordinates there is no purl: a manifest's names are not those that vulnerabilities are listed under. */
function byManifest(manifest: Buffer, path: string): FoundComponent[] {
  const fields = headerFields(manifest.toString('utf8'));
  const [named] = byName(path, path, true);
  const version =
    named?.version ??
    cleanText(fields.first('implementation-version')) ??
    cleanText(fields.first('bundle-version')) ??
    cleanText(fields.first('specification-version'));
  const licence = cleanText(fields.first('bundle-license'));
  return [{ ...named!, ...(version && { version }), ...(licence && { licences: [licence] }) }];
}

/** `name-1.2.3.jar`: the last resort. */
function byName(name: string, path: string, itself: boolean): FoundComponent[] {
  const plain = name.split('/').at(-1)!.replace(JAR, '');
  const [, artifact = plain, version] = (plain.length < 256 && /^(.+?)-(\d[\w.+-]*)$/.exec(plain)) || [];
  return [{ type: 'library', name: artifact, ...(version && { version }), ...(itself && { itself }), path }];
}
