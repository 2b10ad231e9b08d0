import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { leadsOut } from '../../platform/leads-out.js';
import type { YamlPath } from '../../syntax/yaml/yaml.js';
import type { ManifestCheck } from './check.js';
import { pathMessages } from '../manifest-messages.js';

/**
 * What is packed is in the folder of koo.yaml: a manifest from someone else must not be able to publish the rest of
 * the machine. Whether a path exists is checked where it is read.
 */
export const checkPaths: ManifestCheck = async (data, { report, root }) => {
  const paths: Array<{ path: YamlPath; value: string }> = [];
  for (const [index, { container, image, root: value }] of (data.assets ?? []).entries()) {
    if (value !== undefined) paths.push({ path: ['assets', index, 'root'], value });
    const images = container?.images;
    if (images !== undefined) paths.push({ path: ['assets', index, 'container', 'images'], value: images });
    const report = image?.report;
    if (report !== undefined) paths.push({ path: ['assets', index, 'image', 'report'], value: report });
  }

  for (const [index, { path: value }] of (data.templates ?? []).entries()) {
    paths.push({ path: ['templates', index, 'path'], value });
  }

  for (const [name, { rfs }] of Object.entries(data.targets ?? {})) {
    for (const [index, value] of (rfs?.varFiles ?? []).entries())
      paths.push({ path: ['targets', name, 'rfs', 'varFiles', index], value });
  }

  if (data.catalog !== undefined) paths.push({ path: ['catalog'], value: data.catalog });
  const { logo } = data.product;
  if (logo !== undefined) paths.push({ path: ['product', 'logo'], value: logo });
  const changelog = data.release?.changelog;
  if (changelog !== undefined) paths.push({ path: ['release', 'changelog'], value: changelog });

  for (const place of paths) {
    const problem = await problemOf(place.value, root);
    if (problem) report({ message: problem({ path: place.value }), path: place.path, rule: 'manifest/path' });
  }
};

type PathProblem = (typeof pathMessages)['outside'];

async function problemOf(value: string, root: string): Promise<PathProblem | undefined> {
  if (value.includes('\0')) return pathMessages.zeroByte;
  if (value.includes('\\')) return pathMessages.backslash;
  if (path.isAbsolute(value) || path.win32.isAbsolute(value) || /^[a-z]:/i.test(value)) {
    return pathMessages.absolute;
  }

  const absolute = path.resolve(root, value);
  if (!isInside(root, absolute)) {
    return pathMessages.outside;
  }

  const [realRoot, real] = await Promise.all(
    [root, absolute].map((file) => realpath(file).catch(() => undefined)),
  );
  if (realRoot === undefined || real === undefined || isInside(realRoot, real)) return undefined;
  return pathMessages.linkOutside;
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !leadsOut(relative);
}
