import { cleanText, type FoundComponent } from '../found-component.js';
import { packageUrl } from '../package-url.js';

/** A Maven artifact; nothing when a coordinate is missing, or a property that stands for one. */
export function mavenComponent(
  group: unknown,
  artifact: unknown,
  version: unknown,
  rest: Pick<FoundComponent, 'itself' | 'licences' | 'path' | 'scope'>,
): FoundComponent[] {
  const parts = [group, artifact, version].map((part) => cleanText(part));
  const [namespace, name, checked] = parts;
  if (!namespace || !name || !checked || parts.some((part) => !/^[\w.+~-]+$/.test(part!))) return [];
  const purl = packageUrl({ type: 'maven', name, namespace, version: checked });
  return [{ type: 'library', group: namespace, name, version: checked, purl, ...rest }];
}
