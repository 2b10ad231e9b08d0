import { Flags } from '@oclif/core';
import path from 'node:path';
import type { KooError } from '../errors/koo-error.js';
import { openOutbox } from '../marketplace/usage/outbox/open-outbox.js';
import type { Outbox } from '../marketplace/usage/outbox/outbox.js';
import { findManifest } from '../project/find-manifest.js';
import { MarketplaceCommand } from './marketplace-command.js';

/** Where usage records wait. */
export const outboxFlag = Flags.string({
  description:
    'The file of the outbox; by default the database of KOO_OUTBOX_URL, else .koo/usage-outbox.db beside koo.yaml.',
  helpValue: 'FILE',
});

/** A command that works with the outbox of usage records; it takes `--outbox` and `--project`. */
export abstract class UsageOutboxCommand extends MarketplaceCommand {
  /** Opens the outbox for `work`, and closes it whatever happens. */
  protected async withOutbox<T>(
    { outbox: file, project }: { outbox?: string; project?: string },
    work: (outbox: Outbox) => Promise<T>,
  ): Promise<T> {
    const outbox = await openOutbox({ environment: process.env, file, root: await rootFolder(project) });
    try {
      return await work(outbox);
    } finally {
      await outbox.close();
    }
  }
}

/** Usage needs no product: without a koo.yaml it is this folder. */
async function rootFolder(project: string | undefined): Promise<string> {
  try {
    return path.dirname(await findManifest(process.cwd(), project));
  } catch (error) {
    if (project === undefined && (error as KooError).code === 'NO_MANIFEST') return process.cwd();
    throw error;
  }
}
