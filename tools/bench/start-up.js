import { cpSync } from 'node:fs';
import path from 'node:path';
import { ratioLine, sideBySide } from './side-by-side.js';

/** How long `koo` needs before it does anything. */
export function benchStartUp({ koo, root, scratch }) {
  const project = path.join(scratch, 'project');
  cpSync(path.join(root, 'templates/license-ecs'), project, { recursive: true });
  const node = process.execPath;
  const times = sideBySide(
    { bare: [node, '-e', '0'], version: [node, koo, '--version'], status: [node, koo, 'status'] },
    { cwd: project },
  );
  return [
    ratioLine('koo --version', times.version, times.bare, 'node -e 0', 3.5),
    ratioLine('koo status', times.status, times.bare, 'node -e 0', 7),
  ];
}
