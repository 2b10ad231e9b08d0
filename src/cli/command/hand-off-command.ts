import { Flags } from '@oclif/core';
import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { readReceipt } from '../../publish/receipt/receipt-file.js';
import type { Receipt } from '../../publish/receipt/receipt.js';
import { knownTargets } from '../../publish/receipt/targets-with-receipt.js';
import { projectFlag } from '../flags/flags.js';
import { KooCommand } from './koo-command.js';
import { commandMessages } from './messages.js';

export const handOffFlags = {
  project: projectFlag,
  target: Flags.string({
    description: 'The target of the hand-off; required only if several targets have hand-offs.',
    helpValue: 'NAME',
  }),
};

/** A command about what a person does in the console. */
export abstract class HandOffCommand extends KooCommand {
  /** The receipts that have hand-offs, of one target or of all. */
  protected async receipts({ product, root }: Project, target: string | undefined): Promise<Receipt[]> {
    const names = target === undefined ? await knownTargets(root) : [target];
    const found: Receipt[] = [];
    for (const name of names) {
      const receipt = await readReceipt(root, name, product.id);
      if (receipt?.handOffs && Object.keys(receipt.handOffs).length > 0) found.push(receipt);
    }

    return found;
  }

  /**
   * The one receipt that is meant.
   *
   * @throws UsageError `NO_HAND_OFF`, `WHICH_TARGET`
   */
  protected async receipt(project: Project, target: string | undefined): Promise<Receipt> {
    const found = await this.receipts(project, target);
    if (found.length === 1) return found[0]!;
    if (found.length === 0) {
      throw new UsageError('NO_HAND_OFF', commandMessages.noHandOffs(), {
        hints: [commandMessages.publishFirst()],
        place: project.root,
      });
    }

    throw new UsageError('WHICH_TARGET', commandMessages.severalTargets(), {
      hints: [commandMessages.nameTarget({ targets: found.map((receipt) => receipt.target) })],
    });
  }
}
