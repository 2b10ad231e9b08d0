import type { AssetDeclaration } from '../project/project.js';

/**
 * What the scanner accepts before the suffix: letters, digits, `-`, `_` and half-width parentheses.
 * @see https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_topic_0000002094807665.html
 */
export const PACKAGE_NAME_CHARACTERS = /^[\w()-]+$/;

/**
 * The name of an asset's archive, `name-version.suffix`. The scanner accepts no dot before the suffix, so each dot
 * of the version becomes `_`: version `V1.0` of `demo` is `demo-V1_0.zip`. Nothing else is changed; what is not
 * acceptable otherwise is for the rule `asset/package-name` to say.
 */
export function packageName({ format, kind, name, version }: AssetDeclaration): string {
  // OSC wants the version as it is, and helm calls a chart's archive .tgz.
  if (kind === 'container') return `${name}-${version}.${format === 'tar.gz' ? 'tgz' : format}`;
  return `${name}-${version.replaceAll('.', '_')}.${format}`;
}
