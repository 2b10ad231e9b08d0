import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmulatorOptions } from '../../../src/emulator/emulator.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { STACK_TEMPLATE } from '../../emulator/support/stack-template.js';
import { runCommand } from '../../support/run-command.js';
import type { KooRun } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

export const PASSWORD = 'planted-password-0123456789';

/** What the linter has nothing against, and the emulator can price. */
export const TEMPLATE = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.56.0"
    }
  }
}
${STACK_TEMPLATE}`;

export interface Workplace {
  cwd: string;
  emulator: TestEmulator;
  /** Runs a command there, as a call. */
  koo(words: string, ...argv: string[]): Promise<KooRun>;
  /** Paths of the stacks that there are in RFS. */
  stacks(): Promise<string[]>;
}

/** Makes folders with a template in `shop`, and an emulator that runs for them. */
export function workplaces(): (
  options?: Partial<EmulatorOptions> & { files?: Record<string, string> },
) => Promise<Workplace> {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  return async ({ files = { 'shop/main.tf': TEMPLATE }, ...options } = {}) => {
    const cwd = await temporaryFolder();
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), content);
    }

    const emulator = await start({ ...options, dataFolder: path.join(cwd, '.koo/local') });
    return {
      cwd,
      emulator,
      koo: (words, ...argv) => runCommand(words, argv, { cwd, env: { TF_VAR_password: PASSWORD } }),
      async stacks() {
        const { json } = await emulator.client.rfs('GET', `/v1/${emulator.projectId}/stacks`);
        return json.stacks.map(({ stack_name: name, status }: Record<string, string>) => `${name} ${status}`);
      },
    };
  };
}

/** What differs from run to run. */
export function steady(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/koo-(test|price)-[\da-f]{8}/g, 'koo-$1-N')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'UUID')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME');
}
