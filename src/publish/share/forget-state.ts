import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { StateFolder } from '../../platform/state-folder.js';
import type { Project } from '../../project/project.js';
import { readOwnReceipt } from '../receipt/receipt-file.js';
import { entriesAt, hasEntries } from '../state/shared-state.js';
import { shareMessages } from './messages.js';
import { type ShareOptions, withLockedState } from './with-state.js';

/** What was forgotten. Its schema is `schemas/output/state-forget.schema.json`. */
export interface ForgetResult {
  place: string;
  target: string;
  /** Absolute: where the receipt of this machine was put aside, if there was one. */
  receipt?: string;
}

export interface ForgetOptions extends ShareOptions {
  target: string;
  /** Is asked before, and throws to refuse it. */
  consent?: (what: { place: string; target: string }) => Promise<void>;
}

/**
 * Forgets what is known of a target, in the state and on this machine; at the target nothing is changed. The receipt is put
 * aside, so that an id can be looked up.
 *
 * @throws UsageError `NO_STATE` where nothing is known of it
 */
export async function forgetState(
  project: Project,
  { consent, target, ...options }: ForgetOptions,
): Promise<ForgetResult> {
  return withLockedState(project, target, options, async (store) => {
    const { product, root } = project;
    const entries = entriesAt(await store.load(), target);
    const receipt = await readOwnReceipt(root, target, product.id);
    if (!hasEntries(entries) && !receipt) {
      throw new UsageError('NO_STATE', shareMessages.noState({ target }), {
        hints: [shareMessages.showTargets()],
        place: store.place,
      });
    }

    await consent?.({ place: store.place, target });
    const folder = StateFolder.of(root);
    const kept = `forgotten.${target}.json`;
    if (receipt ?? entries) {
      const content = receipt ?? { product: product.id, shared: entries, target };
      await folder.write(kept, `${JSON.stringify(content, null, 2)}\n`, { isLasting: true });
    }

    if (hasEntries(entries)) await store.forget({ product: product.id, target });
    await folder.remove(`receipt.${target}.json`);
    return { place: store.place, target, receipt: path.join(folder.path, kept) };
  });
}
