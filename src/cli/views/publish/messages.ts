import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { commandAt } from '../../../publish/command-at.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';
import type { Change, ChangeKind, ChangeSubject } from '../../../publish/plan/change.js';
import type { RemovedKind } from '../../../publish/publish-result.js';
import type { ProofStage } from '../../../publish/proving/proof.js';

type Where = Record<'place' | 'product' | 'target', string>;

/** What of a change is shown as its subject. */
export type ShownChange = Pick<Change, 'kind' | 'template' | 'what'>;

const KINDS: Readonly<Record<ChangeKind, string>> = {
  attach: 'attach',
  await: 'await review of',
  create: 'create',
  delete: 'delete',
  detach: 'detach',
  link: 'link',
  'new-version': 'new version of',
  none: 'none',
  relink: 'relink',
  submit: 'submit',
  unlink: 'unlink',
  update: 'update',
  upload: 'upload package of',
};

/** Plans and changes. */
export const planMessages = defineMessages('cli/views/publish/plan', {
  nothing: ({ place, product, target }: Where) =>
    `Nothing to change: product ${product} at ${target} (${place}) is as koo.yaml declares it.`,
  head: ({ changes, place, product, target }: Where & { changes: number }) =>
    `Product ${product} at ${target} (${place}): ${plural(changes, 'change')}.`,
  /** As Markdown. */
  title: ({ changes, product, target }: { changes: number; product: string; target: string }) =>
    `**${product} at ${target}**: ${changes === 0 ? 'nothing to change' : plural(changes, 'change')}`,
  changeColumn: () => 'change',
  whatColumn: () => 'what',
  valuesColumn: () => 'from → to',
  reasonColumn: () => 'because',
  /** After a change that a person makes. */
  handOff: () => ' (hand-off)',
  because: ({ reason }: { reason: string }) => `because ${reason}`,
  /** @param flag What a run without a terminal needs to apply it. */
  needs: ({ flag }: { flag: string }) => `Without a terminal, applying it requires: ${flag}`,
  /** Over a list, as Markdown. */
  takesAway: ({ flag }: { flag: string }) => `**Replaces or removes at the target** (requires \`${flag}\`):`,
  leftAlone: () => 'Left alone:',
  unchanged: ({ count }: { count: number }) => `${plural(count, 'item is', 'items are')} up to date.`,

  /** What RFS is asked before the first change, in sentences. */
  proving: (o: { place?: string; plan: boolean; price: boolean; stops: boolean; templates: string[] }) => {
    const results = [...(o.price ? ['the price'] : []), ...(o.plan ? ['what would be created'] : [])];
    return [
      `First RFS${o.place === undefined ? '' : ` (${o.place})`} validates and stores ${plural(o.templates.length, 'template')}: ${o.templates.join(', ')}.`,
      ...(results.length > 0
        ? [`Each is planned in an empty stack, which is deleted again, to show ${results.join(' and ')}.`]
        : []),
      o.stops
        ? 'If RFS rejects a template, the publish stops.'
        : 'If RFS rejects a template, koo reports it and continues to publish.',
    ].join(' ');
  },

  kind: ({ kind }: { kind: ChangeKind }) => KINDS[kind],
  thing: ({ name, type }: { name: string; type: ChangeSubject['type'] }) => `${type} ${name}`,
  subject: ({ kind, template, what }: ShownChange) => {
    const { key, name, type, version } = what;
    const thing = type === 'spec' ? `spec ${key} (${name})` : `${type} ${type === 'product' ? key : name}`;
    if (kind === 'attach') return `template ${template!.name} to ${thing} ${version}`;
    if (kind === 'detach') return `template ${template!.name} from ${thing} ${version}`;
    return kind !== 'new-version' && version !== undefined ? `${thing} ${version}` : thing;
  },
});

const REMOVED: Readonly<Record<RemovedKind, string>> = {
  delete: 'deleted',
  detach: 'detached',
  relink: 'relinked',
  unlink: 'unlinked',
};

/** After a publish. */
export const publishMessages = defineMessages('cli/views/publish/publish', {
  /** In front of a line. */
  asset: () => 'asset',
  spec: () => 'spec',
  template: () => 'template',
  removed: ({ kind }: { kind: RemovedKind }) => REMOVED[kind],
  /** @param from The link that was there. */
  removal: ({ from, thing }: { from?: string; thing: string }) =>
    `${thing}${from === undefined ? '' : `, was ${from}`}`,
  waiting: () => 'waiting',
  warning: () => 'warning',
  id: () => 'id',

  bytes: ({ count }: { count: number }) => plural(count, 'byte'),
  /** Steps that a person does, and the changes that wait for them. */
  manual: ({ changes, place, product, steps, target }: Where & { changes: number; steps: number }) => {
    const later =
      changes === 0
        ? ''
        : `; ${plural(changes, 'change is', 'changes are')} waiting for ${steps === 1 ? 'it' : 'them'}`;
    return `${plural(steps, 'manual step')} in the seller console for product ${product} at ${target} (${place})${later}. Run the same command again after each step.`;
  },
  published: ({ place, product, target }: Where) =>
    `Product ${product} is published to ${target} (${place}).`,
  nothingNow: ({ place, product, target }: Where) =>
    `koo has nothing to do at the moment: product ${product} at ${target} (${place}).`,
  upToDate: ({ place, product, target }: Where) =>
    `Everything is up to date: product ${product} at ${target} (${place}).`,
  link: ({ asset, template }: { asset?: string; template?: string }) =>
    [
      ...(template === undefined ? [] : [`template ${template}`]),
      ...(asset === undefined ? [] : [`asset ${asset}`]),
    ].join(', ') || 'published',
  waitingFor: ({ target, thing }: { target: string; thing: string }) =>
    `for ${thing}; run \`${commandAt(target, 'koo publish')}\` again when it is done`,
  /** @param hidden Warnings that are not shown. */
  findings: ({ count, hidden }: { count: number; hidden: number }) =>
    `${plural(count, 'non-blocking finding')}${hidden > 0 ? ` (${plural(hidden, 'warning')} not shown)` : ''}: see \`koo template lint\` and \`koo asset check\`.`,
  emulator: () => 'This is the emulator on your machine, not KooGallery: nothing has left your machine.',
});

/** The steps of a publish that run now. */
export const publishProgressMessages = defineMessages('cli/views/publish/progress', {
  several: ({ titles }: { titles: string[] }) => `${titles.length} steps: ${titles.join(', ')}`,
});

const STATES: Readonly<Record<HandOffState, string>> = {
  confirmed: 'confirmed by you: no interface shows it',
  done: 'done, not verified',
  open: 'open',
  verified: 'verified',
};

/** Hand-offs: steps that a person does in the seller console. */
export const handOffMessages = defineMessages('cli/views/publish/hand-offs', {
  none: () => 'No hand-offs.',
  head: ({ id, state, target }: { id: string; state: HandOffState; target: string }) =>
    `${id} (${target}): ${STATES[state]}`,
  /** In front of a line. */
  after: () => 'after',
  found: () => 'found',
  page: () => 'page',
  command: () => 'then',
  superseded: () => 'but',
  handOff: () => 'hand-off',
  open: () => 'open',
  next: () => 'then',

  /** What is to be done, after its number. */
  toDo: ({ after, id, what }: { after: string[]; id: string; what: string[] }) =>
    `${id}${after.length > 0 ? `, after ${after.join(', ')}` : ''}: ${what.join('; ')}`,
  unverified: ({ command, id }: { command?: string; id: string }) =>
    `${id} is done, but not verified yet: ${command}`,
  continueWith: ({ target }: { target: string }) => `Continue with: ${commandAt(target, 'koo publish')}`,
});

/** What `koo status` prints. */
export const statusMessages = defineMessages('cli/views/publish/status', {
  notPublished: ({ product }: { product: string }) =>
    `Product ${product} has not been published from this folder. Run \`koo publish\`.`,
  head: ({ product, target, updated }: { product: string; target: string; updated: string }) =>
    `Product ${product} at ${target}, ${updated}`,
  /** In front of a line. */
  asset: () => 'asset',
  handOff: () => 'hand-off',
  spec: () => 'spec',
  template: () => 'template',

  id: ({ id }: { id: string }) => `id ${id}`,
  notRegistered: () => 'not registered',
  notLinked: () => 'not linked',
  /** After a link that koo.yaml declares otherwise. */
  otherwise: () => ' (differs from koo.yaml)',
  handOffState: ({ state }: { state: HandOffState }) => state,
  interrupted: ({ step, target }: { step: string; target: string }) =>
    `The last publish ended in the middle of "${step}"; run \`${commandAt(target, 'koo publish')}\` to resume it.`,
  open: ({ things }: { things: string[] }) => `Open: ${things.join('; ')}.`,
  /** Nothing is open, as far as koo knows without packing and without the network. */
  asDeclared: ({ target }: { target: string }) =>
    `According to the receipt, versions and links are as koo.yaml declares. Files and the target were not checked: \`${commandAt(target, 'koo plan')}\` compares them.`,
});

const STAGES: Readonly<Record<ProofStage, string>> = { keep: 'stored', plan: 'planned', read: 'parsed' };

const WHEN: Readonly<Record<ProofStage, string>> = {
  keep: 'when storing',
  plan: 'when planning',
  read: 'when parsing',
};

/** What RFS says of templates. */
export const proofMessages = defineMessages('cli/views/publish/proof', {
  head: ({ count, place }: { count: number; place: string }) =>
    `${plural(count, 'template')} validated by ${place}:`,
  /** What RFS did without an objection. */
  read: ({ variables }: { variables: number }) => `parsed (${plural(variables, 'variable')})`,
  stored: ({ isNew, name, version }: { isNew: boolean; name: string; version: string }) =>
    `${isNew ? 'stored as' : 'already stored as'} ${name} ${version}`,
  planned: () => STAGES.plan,
  rejected: ({ message, stage }: { message: string; stage: ProofStage }) =>
    `rejected ${WHEN[stage]}: ${message}`,
  waitsFor: ({ assets }: { assets: string[] }) =>
    `the ID of ${assets.join(', ')} is known once its draft exists; the rest follows then`,
  none: () => 'koo and RFS agree.',
  differences: ({ count }: { count: number }) => `koo and RFS disagree in ${plural(count, 'place')}:`,
  onlyRfsRejects: ({ message, stage }: { message: string; stage: ProofStage }) =>
    `koo accepts it, RFS rejects it ${WHEN[stage]}: ${message}`,
  onlyKooRejects: ({ message, rule, stage }: { message: string; rule: string; stage: ProofStage }) =>
    `${rule}: koo reports an error (${message}), RFS ${STAGES[stage]} it`,
  variable: ({ field, ours, theirs }: { field: string; ours?: string; theirs?: string }) =>
    `${field}: ${ours ?? 'nothing'} in koo, ${theirs ?? 'nothing'} in RFS`,
  onlyRfs: ({ variable }: { variable: string }) => `${variable}: only RFS has this variable`,
  onlyKoo: ({ variable }: { variable: string }) => `${variable}: RFS has no such variable`,
  leftover: ({ id, reason, stack }: { id?: string; reason: string; stack: string }) =>
    `The stack ${stack}${id === undefined ? '' : ` (${id})`} may still exist (${reason}): delete it with koo stack delete ${stack}.`,
});

/** What `koo rollback` and `koo rollback --list` print. */
export const releaseMessages = defineMessages('cli/views/publish/releases', {
  none: ({ target }: { target: string }) => `Nothing was released to ${target} from this folder.`,
  releaseColumn: () => 'release',
  timeColumn: () => 'time',
  assetsColumn: () => 'assets',
  linksColumn: () => 'links',
  /** After the number of one that links again what an earlier one had. */
  sameAs: ({ number }: { number: number }) => ` (= ${number})`,

  back: ({ number, time }: { number: number; time: string }) => `Back to release ${number} of ${time}:`,
  asset: ({ asset, version }: { asset: string; version: string }) => `asset ${asset} ${version}`,
  /** koo.yaml declares other versions than are linked now. */
  undone: ({ assets, target }: { assets: string[]; target: string }) =>
    `koo.yaml still declares ${assets.join(', ')}: the next \`${commandAt(target, 'koo publish')}\` would undo this rollback. Restore koo.yaml as well, for example with git.`,
  unchanged: ({ target }: { target: string }) =>
    `koo.yaml is unchanged: \`${commandAt(target, 'koo plan')}\` shows what the next publish would change.`,
});

/** What `koo init` prints. */
export const startedMessages = defineMessages('cli/views/publish/started', {
  head: ({ files, folder }: { files: number; folder: string }) =>
    `Created a product in ${folder}: ${plural(files, 'file')}.`,
  manifest: () => 'its ID, versions and specs: fill in your own',
  app: () => 'the software package',
  chart: () => 'the Helm chart',
  server: () => "the server that answers KooGallery's calls",
  template: () => 'the Terraform that RFS runs for the buyer',
  next: () => 'Next:',
  key: () => '# then write the key (访问密钥) into .env',
  publish: () => '# to the local target, an emulator: nothing leaves this machine',
});

/** What `koo upload` prints. */
export const uploadMessages = defineMessages('cli/views/publish/upload', {
  /** The title of the progress. */
  uploading: ({ name }: { name: string }) => `upload ${name}`,
  /** @param fileName Nothing of a string. */
  accepted: ({ event, fileName, host }: { event: string; fileName?: string; host: string }) =>
    `${host} accepted ${fileName ?? 'the string'} for event ${event}`,
  /** In front of a line. */
  size: () => 'size',
  sha256: () => 'sha256',
  request: () => 'request',
});

/** What `koo asset deployed` prints. */
export const deployedMessages = defineMessages('cli/views/publish/deployed', {
  /** In front of a value. */
  package: () => 'package',
  checksum: () => 'checksum',
  path: () => 'path',
  image: () => 'image',
  imageId: () => 'image id',
  region: () => 'region',
  here: () => 'local',
  same: ({ file }: { file: string }) => `matches ${file}`,
  differs: ({ file, hash }: { file: string; hash: string }) => `differs: ${file} has ${hash}`,
  noChecksum: () => 'not compared: KooGallery has no checksum',
  unknownChecksum: () => 'not compared: koo does not know this type of checksum',
});
