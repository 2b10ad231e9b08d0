import { Flags } from '@oclif/core';
import { existsSync } from 'node:fs';
import { openOutbox, outboxFile, type OutboxPlace } from '../../marketplace/usage/outbox/open-outbox.js';
import { refuseLostOutbox } from '../../marketplace/usage/outbox/outbox-marker.js';
import type { Outbox } from '../../marketplace/usage/outbox/outbox.js';
import { usageDestination } from '../../marketplace/usage/outbox/usage-destination.js';
import type { AddedTo } from '../views/usage/present-usage.js';
import { MarketplaceCommand } from './marketplace-command.js';
import { rootFolder } from './root-folder.js';

/** Where usage records wait. */
export const outboxFlag = Flags.string({
  description:
    'The outbox file; defaults to the database of KOO_OUTBOX_URL, or else .koo/usage-outbox.db next to koo.yaml.',
  helpValue: 'FILE',
});

interface OutboxFlags {
  outbox?: string;
  project?: string;
}

/** A command that works with the outbox of usage records; it takes `--outbox` and `--project`. */
export abstract class UsageOutboxCommand extends MarketplaceCommand {
  /** Opens the outbox for `work`, and closes it whatever happens. It is made where it is missing. */
  protected async withOutbox<T>(flags: OutboxFlags, work: (outbox: Outbox) => Promise<T>): Promise<T> {
    const outbox = await openOutbox(await placeOf(flags));
    try {
      return await work(outbox);
    } finally {
      await outbox.close();
    }
  }

  /** Where the outbox's records go, once a push has decided that. */
  protected async destinationOf(outbox: Outbox): Promise<AddedTo> {
    const name = await outbox.destination();
    return name === undefined ? {} : { destination: usageDestination(name) };
  }

  /** The outbox's file where there is none yet: who only looks makes none. */
  protected async missingOutbox(flags: OutboxFlags): Promise<string | undefined> {
    const file = outboxFile(await placeOf(flags));
    if (file === undefined) return undefined;
    refuseLostOutbox(file);
    return existsSync(file) ? undefined : file;
  }
}

async function placeOf({ outbox: file, project }: OutboxFlags): Promise<OutboxPlace> {
  return { environment: process.env, file, root: await rootFolder(project) };
}
