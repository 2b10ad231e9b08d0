import { defineMessages } from '../../../i18n/message.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';
import type { ReviewStatus } from '../../../publish/target.js';

interface Adopted {
  key: string;
  name: string;
  id: string;
  version: string;
}

/** What `koo state …` and `koo adopt` print. */
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
    template?: string;
    version?: string;
    asset?: string;
    assetVersion?: string;
  }) =>
    `spec ${data.skuCode}: ${
      [
        ...(data.template === undefined ? [] : [`template ${data.template} ${data.version}`]),
        ...(data.asset === undefined ? [] : [`asset ${data.asset} ${data.assetVersion}`]),
      ].join(', ') || 'published'
    }`,
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
  adopted: ({ id, key, name, version }: Adopted) =>
    `Asset ${key} (${name}) ${version}: recorded with id ${id}.`,
  replaced: ({ id, key, name, version }: Adopted) =>
    `Asset ${key} (${name}) ${version}: recorded with id ${id}, replacing what was recorded before.`,
  unchanged: ({ id, key, name, version }: Adopted) =>
    `Asset ${key} (${name}) ${version}: already recorded with id ${id}.`,
  manifestWritten: ({ file }: { file: string }) =>
    `${file} is new: add the templates and specs of the product.`,
  declared: ({ file, keys }: { file: string; keys: string[] }) =>
    `Added to ${file}: ${keys.join(', ')}. Check their names, and put the files of each into its root.`,
  lookAtPlan: ({ command }: { command: string }) => `To see what remains: ${command}`,
  replaces: ({ before, id, key, version }: { key: string; before: string; id: string; version: string }) =>
    `asset ${key}: ${before} → ${id} ${version}`,
  replaceNeedsYes: ({ lines }: { lines: string[] }) =>
    `This would replace what is recorded (${lines.join('; ')}); koo cannot ask for confirmation: standard input is not a terminal.`,
  nothingReplaced: () => 'Nothing was replaced.',
  manifestExists: () => 'There is a koo.yaml already: --product, --name and --access are for a new one.',
  withoutProductFlags: () => 'Leave these flags out, or run koo in another folder.',
  orDescribeProduct: () =>
    'To write one for a product that exists: koo adopt --product ID --name NAME --access license …',
  badPair: ({ flag, form }: { flag: string; form: string }) => `${flag} requires ${form}.`,
  pairExample: () => 'For example: --asset app=0123456789abcdef@1.2.0',
  packageOfNone: ({ key }: { key: string }) => `--package names asset ${key}, and no --asset does.`,
  nameAssetToo: ({ key }: { key: string }) => `Add: --asset ${key}=<ASSET_ID>`,
  nothingForgotten: () => 'Nothing was forgotten.',
});
