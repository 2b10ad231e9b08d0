import { numberText } from './durations.js';
import { ENGLISH_TEXT } from './english-text.js';
import type { ReportWords } from './report-words.js';

const counted =
  (noun: string, nouns = `${noun}s`) =>
  (count: number) =>
    `${numberText(count)} ${count === 1 ? noun : nouns}`;

const files = counted('file');

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
        return `${host}. This is what buyers get.`;
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
