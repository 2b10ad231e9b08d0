import * as Enums from '@cyclonedx/cyclonedx-library/Enums';
import * as Models from '@cyclonedx/cyclonedx-library/Models';
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize';
import * as SPDX from '@cyclonedx/cyclonedx-library/SPDX';
import * as Spec from '@cyclonedx/cyclonedx-library/Spec';
import { byByteOrder } from '../byte-order.js';
import { kooVersion } from '../provenance/koo-version.js';
import type { ComponentFinder } from './component-finder.js';
import { type MergedComponent, mergeComponents } from './merge-components.js';
import { packageUrl } from './package-url.js';
import { isLicenceExpression } from './licence-expression.js';

export interface BillSubject {
  name: string;
  version: string;
  /** Hex, of the archive. */
  sha256: string;
}

export interface BillOptions {
  /** Hex SHA-256 of a file of the package, where it is known. */
  hashOf(path: string): string | undefined;
  environment?: NodeJS.ProcessEnv;
}

/**
 * The bill of materials of a package, CycloneDX 1.6 in JSON. The same package gives the same bytes: the serial number
 * comes from its hash, a date only from `SOURCE_DATE_EPOCH`. Import this file late: it brings CycloneDX's library.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export async function billOfMaterials(
  subject: BillSubject,
  { components, cut, unread }: Pick<ComponentFinder, 'components' | 'cut' | 'unread'>,
  { environment = process.env, hashOf }: BillOptions,
): Promise<string> {
  const property = (name: string, value: string) => new Models.Property(`koogallery-cli:${name}`, value);
  const sha256 = (hex: string) => new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], hex]]);
  const licencesOf = (declared: readonly string[]): Models.License[] => {
    const [only] = declared;
    if (declared.length === 1 && isLicenceExpression(only!)) return [new Models.LicenseExpression(only!)];
    return declared.map((name) => {
      const id = SPDX.fixupSpdxId(name);
      return id ? new Models.SpdxLicense(id) : new Models.NamedLicense(name);
    });
  };

  const component = (merged: MergedComponent) =>
    new Models.Component(merged.type as never, merged.name, {
      bomRef: merged.ref,
      group: merged.group,
      hashes: new Models.HashDictionary(merged.hashes.map(({ algorithm, hex }) => [algorithm as never, hex])),
      licenses: new Models.LicenseRepository(licencesOf(merged.licences ?? [])),
      properties: new Models.PropertyRepository(merged.paths.map((path) => property('path', path))),
      purl: merged.purl,
      scope: merged.scope as never,
      version: merged.version,
    });

  const { name, sha256: hash, version } = subject;
  const purl = packageUrl({ type: 'generic', name, qualifiers: { checksum: `sha256:${hash}` }, version });
  const tool = new Models.Component(Enums.ComponentType.Application, 'koogallery-cli', {
    version: kooVersion(),
  });
  const bom = new Models.Bom({
    components: new Models.ComponentRepository(
      mergeComponents(components, hashOf).map((one) => component(one)),
    ),
    metadata: new Models.Metadata({
      component: new Models.Component(Enums.ComponentType.Application, name, {
        bomRef: purl,
        hashes: sha256(hash),
        purl,
        version,
      }),
      properties: new Models.PropertyRepository([
        ...[...unread].sort(byByteOrder).map((path) => property('unread', path)),
        ...(cut ? [property('incomplete', 'true')] : []),
      ]),
      timestamp: timestamp(environment),
      tools: new Models.Tools({ components: new Models.ComponentRepository([tool]) }),
    }),
    serialNumber: serialNumber(hash),
    version: 1,
  });
  // Everything is sorted already, in byte order; the library would sort as the locale says.
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: false, space: 2 })}\n`;
}

/** A UUID made of a hash (RFC 9562, version 8). */
function serialNumber(sha256: string): string {
  const variant = ((Number.parseInt(sha256[16]!, 16) & 3) | 8).toString(16);
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}${variant}${sha256.slice(17, 32)}`;
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

function timestamp({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): Date | undefined {
  return epoch !== undefined && /^\d{1,10}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
}
