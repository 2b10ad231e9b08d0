import { defineMessages } from '../../../i18n/message.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';
import type { ReviewStatus } from '../../../publish/target.js';

/** What `koo state …` prints. */
export const stateViewMessages = defineMessages('cli/views/state', {
  head: ({ place, product }: { place: string; product: string }) => `State of product ${product} (${place})`,
  none: ({ place, product }: { place: string; product: string }) =>
    `There is no state of product ${product} (${place}).`,
  asset: (data: { key: string; name: string; id: string; version: string; status: ReviewStatus }) =>
    `asset ${data.key} (${data.name}) ${data.version}: id ${data.id}, ${data.status}`,
  template: ({ id, key, version }: { key: string; id: string; version: string }) =>
    `template ${key} ${version}: id ${id}`,
  link: (data: {
    skuCode: string;
    template: string;
    version: string;
    asset?: string;
    assetVersion?: string;
  }) =>
    `spec ${data.skuCode}: template ${data.template} ${data.version}${data.asset === undefined ? '' : `, asset ${data.asset} ${data.assetVersion}`}`,
  handOff: ({ at, by, id, state }: { id: string; state: HandOffState; at: string; by?: string }) =>
    `hand-off ${id}: ${state}, ${at}${by === undefined ? '' : ` by ${by}`}`,
  pulled: ({ place, target }: { place: string; target: string }) => `${target}: taken from ${place}.`,
  pushed: ({ place, target }: { place: string; target: string }) => `${target}: written to ${place}.`,
  upToDate: ({ place, target }: { place: string; target: string }) => `${target}: ${place} is up to date.`,
  forgotten: ({ place, target }: { place: string; target: string }) =>
    `Target ${target} is forgotten in ${place} and on this machine. Nothing was changed at the target.`,
  kept: ({ file }: { file: string }) => `What was known of it is in ${file}.`,
  unlocked: ({ id, place }: { id: string; place: string }) => `The lock ${id} of ${place} is released.`,
  toForget: ({ place, target }: { place: string; target: string }) =>
    `koo will forget what target ${target} has of this product, in ${place}: the next publish asks for everything again.`,
  forgetNeedsYes: ({ target }: { target: string }) =>
    `This would forget target ${target}; koo cannot ask for confirmation: standard input is not a terminal.`,
  confirmWithYes: () => 'Confirm with --yes.',
  lookFirst: () => '`koo state show` shows what would be forgotten.',
  nothingForgotten: () => 'Nothing was forgotten.',
});
