import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';
import { startProduct } from '../../../src/project/start-product.js';
import { ACCESS_KEY, ServerProcess } from './server-process.js';

/** Copies the starter as `koo init` does, and links what `npm install` would install: koo's own dependencies are the same. */
export async function referenceProject(folder: string): Promise<string> {
  const project = path.join(folder, 'saas-server');
  await startProduct(project, { starter: 'saas-server' });
  const modules = path.join(project, 'node_modules');
  await mkdir(modules);
  await symlink(packageRoot(), path.join(modules, 'koogallery-cli'), 'dir');
  for (const name of ['fastify', 'libsql'])
    await symlink(path.join(packageRoot(), 'node_modules', name), path.join(modules, name), 'dir');
  return project;
}

/** Changes a file of the project, as its author would. */
export async function edit(project: string, file: string, from: string, to: string): Promise<void> {
  const whole = path.join(project, file);
  const text = await readFile(whole, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(
    whole,
    text.replace(from, () => to),
  );
}

export function databaseOf(project: string): string {
  return path.join(project, 'data/instances.db');
}

/** Runs the starter's server. @param env Where it has its key from. */
export async function startReference(project: string, env?: NodeJS.ProcessEnv): Promise<ServerProcess> {
  return ServerProcess.start({
    arguments: ['server/main.js'],
    cwd: project,
    env: env ?? { KOO_CALLBACK_KEY: ACCESS_KEY },
    program: process.execPath,
    ready: /Server listening/,
  });
}
