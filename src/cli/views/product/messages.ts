import { defineMessages } from '../../../i18n/message.js';
import type { SpecStanding } from '../../../publish/product/product-matrix.js';
import type { AppliedChange } from '../../../publish/publish-result.js';

const OUTCOMES: Readonly<Record<AppliedChange['outcome'], string>> = {
  done: 'done',
  'hand-off': 'to be done by hand in the seller console',
  open: 'not started',
  unchanged: 'unchanged',
  waiting: 'waiting',
};

/** After a change that was made by itself: a link, an unlink, a deletion. */
export const changesMessages = defineMessages('cli/views/product/changes', {
  outcome: ({ outcome }: { outcome: AppliedChange['outcome'] }) => `  (${OUTCOMES[outcome]})`,
  nothing: ({ place, product, target }: Record<'place' | 'product' | 'target', string>) =>
    `Nothing to do: product ${product} at ${target} (${place}) is already in that state.`,
});

const STANDINGS: Readonly<Record<SpecStanding, string>> = {
  'as-declared': 'as declared',
  'linked-otherwise': 'linked differently',
  'not-declared': 'not in koo.yaml',
  'not-linked': 'not linked',
  'not-listed': 'not listed',
};

/** What `koo product show` prints. */
export const matrixMessages = defineMessages('cli/views/product/matrix', {
  head: (o: Record<'name' | 'place' | 'product' | 'target', string>) =>
    `Product ${o.product} (${o.name}) at ${o.target} (${o.place})`,
  /** After the head. */
  notListed: () => ': not listed there',
  specColumn: () => 'spec',
  nameColumn: () => 'name',
  templateColumn: () => 'template',
  assetColumn: () => 'asset',
  keyColumn: () => 'key',
  versionsColumn: () => 'versions',
  attachedColumn: () => 'attached to',
  standing: ({ standing }: { standing: SpecStanding }) => STANDINGS[standing],
  notDeclared: () => '(not in koo.yaml)',
  missing: () => '(not there)',
  seePlan: () => '`koo plan` shows what a publish would change, and why.',
});

/** What `koo release bump` prints after the versions. */
export const bumpMessages = defineMessages('cli/views/product/bump', {
  written: ({ files }: { files: string[] }) => `Written: ${files.join(', ')}.`,
  notWritten: ({ files }: { files: string[] }) => `Dry run: ${files.join(', ')} would be written.`,
});

/** What `koo product check` prints beside the findings. */
export const checklistMessages = defineMessages('cli/views/product/checklist', {
  settled: ({ settled, total }: { settled: number; total: number }) =>
    `Checklist: ${settled} of ${total} items settled.`,
});
