import { numberText } from './durations.js';
import type { ReportWords } from './report-words.js';

const counted =
  (noun: string, nouns = `${noun}s`) =>
  (count: number) =>
    `${numberText(count)} ${count === 1 ? noun : nouns}`;

const files = counted('file');

export const ENGLISH_TEXT = {
  access: 'Access type',
  after: 'Do first:',
  archiveSize: 'Size of the archive',
  assets: 'Assets',
  at: 'at',
  atTarget: 'What stands at the target',
  because: 'Because',
  before: 'before',
  biggest: 'The biggest files',
  bytes: 'Bytes',
  change: 'Change',
  changes: 'Changes',
  checks: 'Checks',
  clean: 'nothing found',
  comma: ', ',
  commit: 'Commit',
  compared: 'Beside the package that was published before',
  dirty: 'uncommitted changes',
  duration: 'Duration',
  file: 'File',
  files: 'Files',
  findings: 'Findings',
  folder: 'Folder',
  folders: 'Size by folder, unpacked',
  goesOn: 'Run the same command again: it goes on from where this one was.',
  handOffs: 'Yours to do, in the seller console',
  handOffsIntro:
    'KooGallery offers these steps in its console only. Each has a page with every value, and the files laid ready. Run the same command again after each.',
  inFolder: 'Page and files, from koo.yaml:',
  killed: 'The events end here: koo was killed, or is still running.',
  leftAlone: 'Left alone',
  linkedMark: 'linked',
  matrix: 'Specs × templates × assets',
  matrixIntro:
    'What each spec deploys with. Filled: the link stands. Open: it is declared, and does not stand yet.',
  noChanges: 'Everything is as koo.yaml declares it.',
  nothingFound: 'Nothing was found.',
  now: 'now',
  openMark: 'declared, not linked yet',
  others: 'others',
  outcome: 'Outcome',
  overview: 'Products',
  packages: 'Packages',
  planned: 'planned',
  product: 'Product',
  provenance: 'Provenance',
  price: 'Price',
  inventedPrice: 'Price, invented',
  proofDifferences: 'Where koo and RFS differ',
  proving: 'What RFS says of the templates',
  resources: 'Resources',
  template: 'Template',
  variables: 'Variables',
  sbom: 'Bill of materials',
  share: 'Share',
  signed: 'statement, signed',
  size: 'Size',
  spec: 'Spec',
  standing: 'State',
  status: 'Review',
  step: 'Step',
  target: 'Target',
  templates: 'Templates',
  time: 'Time',
  timeIntro: 'Each step from its beginning to its end',
  top: '(in no folder)',
  unchanged: 'There already',
  unpacked: 'unpacked',
  unsigned: 'statement, not signed',
  version: 'Version',
  what: 'What',
};

export const ENGLISH: ReportWords = {
  lang: 'en',
  text: ENGLISH_TEXT,
  titles: { apply: 'Publish of a saved plan', plan: 'Plan', publish: 'Publish' },
  outcomes: {
    failed: 'Failed',
    'handed-off': 'Waits for you',
    interrupted: 'Interrupted',
    killed: 'Not ended',
    planned: 'Planned, nothing changed',
    published: 'Published',
    'up-to-date': 'Up to date',
    waiting: 'Waits for a review',
  },
  places: {
    address: 'Another address',
    emulator: 'Local emulator',
    koogallery: 'Real site',
    plugin: 'Target of a plugin',
    'this-machine': 'This machine',
  },
  place(kind, host) {
    switch (kind) {
      case 'emulator': {
        return 'koo’s own stand-in for KooGallery. Nothing has left this machine.';
      }
      case 'koogallery': {
        return `${host}. What stands here, buyers get.`;
      }
      case 'this-machine': {
        return `A program at ${host}. Nothing has left this machine.`;
      }
      case 'address': {
        return `${host}, as koo.yaml says.`;
      }
      case 'plugin': {
        return `What ${host} is, its plugin knows.`;
      }
    }
  },
  states: {
    done: 'done',
    failed: 'failed',
    'hand-off': 'by hand',
    skipped: 'not begun',
    started: 'broken off',
    unchanged: 'there already',
    waiting: 'waits',
  },
  links: { done: 'linked now', unchanged: 'linked already' },
  proof: { keep: 'kept', plan: 'planned', read: 'read' },
  refused: { keep: 'refused to keep it', plan: 'refused to plan it', read: 'refused to read it' },
  waitsForIds: (assets) => `The id of ${assets} is known after its draft: the rest follows then.`,
  parts: { apply: 'change', lint: 'check', pack: 'pack', plan: 'compare', prove: 'prove in RFS' },
  severities: { error: 'error', info: 'info', warning: 'warning' },
  reviews: { approved: 'approved', draft: 'draft', 'in-review': 'in review', rejected: 'rejected' },
  handOffStates: { done: 'to be confirmed', open: 'open' },
  things: { asset: 'asset', package: 'package', product: 'product', spec: 'spec', template: 'template' },
  kinds: {
    attach: 'attach',
    await: 'await review of',
    create: 'create',
    delete: 'delete',
    detach: 'detach',
    link: 'link',
    'new-version': 'new version of',
    none: 'leave',
    relink: 'relink',
    submit: 'submit',
    unlink: 'unlink',
    update: 'update',
    upload: 'upload package of',
  },
  stepVerbs: {
    check: 'check package',
    compare: 'compare with the target',
    lint: 'lint template',
    prove: 'have RFS prove',
    read: 'have RFS read',
    pack: 'pack',
  },
  files,
  products: counted('product'),
  bytes: counted('byte'),
  components: counted('component'),
  errors: counted('error'),
  warnings: counted('warning'),
  infos: counted('info'),
  steps: counted('step'),
  madeOf: (made, total) => (made === total ? 'all made' : `${numberText(made)} made`),
  differences(counts) {
    const parts = (['added', 'removed', 'changed', 'moved'] as const).flatMap((kind) =>
      counts[kind] > 0 ? [`${numberText(counts[kind])} ${kind}`] : [],
    );
    return parts.length > 0 ? `Files: ${parts.join(', ')}.` : 'The same files.';
  },
  withoutLicence: (count) => `${numberText(count)} without a licence`,
  moreFindings: (count) => `${numberText(count)} more`,
  notListed: (count) => `${numberText(count)} more are not listed.`,
  unchangedSteps: (count) =>
    count === 1
      ? 'One step found everything in place.'
      : `${numberText(count)} steps found everything in place.`,
  unchangedThings: (count) => `${numberText(count)} there already`,
  leftOut: (count) => `${numberText(count)} left out`,
  waiting: () =>
    'A review is open; it takes up to three working days. Run the same command again when it is done.',
  footer: (koo, command) => `Made by koo ${koo} of the events of koo ${command}. Times are UTC.`,
  exitCode: (code) => `Exit code ${code}.`,
};
