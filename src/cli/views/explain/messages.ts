import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What `koo explain`, `koo template rules` and `koo callback rules` print. */
export const explanationMessages = defineMessages('cli/views/explain', {
  again: () => 'retry',
  bad: () => 'bad',
  basis: () => 'basis',
  finds: () => 'finds',
  fix: () => 'fix',
  from: () => 'from',
  good: () => 'good',
  level: () => 'level',
  meaning: () => 'meaning',
  options: () => 'options',
  page: () => 'page',
  severity: () => 'severity',
  source: () => 'source',
  why: () => 'why',

  /** What a code means, KooGallery's own Chinese beside it. */
  means: ({ chinese, english }: { chinese: string; english: string }) => `${english} (${chinese})`,
  fromKoo: () => 'koo itself',
  fromEmulator: () => "koo's emulator on this machine, not KooGallery",
  asItSays: () => 'Follow the arrows (→) below the error: they name the place and the next step.',
  exitCode: () => 'exit code',
  exit: ({ code, meaning }: { code: number; meaning: string }) => `${code}: ${meaning}`,
  onlySupport: () => "Only KooGallery's support can help; give them the request ID.",
  canSucceed: () => 'The same request can succeed later.',
  withStatus: ({ code, statuses }: { code: string; statuses: readonly number[] }) =>
    `${code} with HTTP ${statuses.join(', ')}`,
  rules: ({ count }: { count: number }) =>
    `${plural(count, 'rule')}. \`koo explain RULE\` shows the reason and the fix.`,
});
