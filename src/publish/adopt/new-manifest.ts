import path from 'node:path';
import { parseProject } from '../../project/load-project.js';
import type { AccessType, Project } from '../../project/project.js';
import { SourceText } from '../../syntax/source-text.js';

/**
 * A koo.yaml for a product that exists, in memory: it is written when what is adopted was found.
 *
 * @param root Absolute.
 * @throws InvalidManifest where a value has another form than koo.yaml allows
 */
export async function newManifest(
  root: string,
  { access, id, name }: { id: string; name: string; access: AccessType },
): Promise<Project> {
  const text = [
    'product:',
    `  id: ${JSON.stringify(id)}`,
    `  name: ${JSON.stringify(name)}`,
    `  access: ${access}`,
    '',
  ].join('\n');
  return parseProject(new SourceText(path.join(root, 'koo.yaml'), text), root);
}
