import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** How one of several products ended, in the order in which they are counted. */
export const OUTCOMES = [
  'published',
  'up-to-date',
  'changes',
  'unchanged',
  'handed-off',
  'waiting',
  'as-declared',
  'open',
  'not-published',
  'passed',
  'findings',
  'interrupted',
  'failed',
] as const;
export type WorkspaceOutcome = (typeof OUTCOMES)[number];

const COUNTED: Readonly<Record<WorkspaceOutcome, string>> = {
  'as-declared': 'as declared',
  changes: 'with changes',
  failed: 'failed',
  findings: 'with findings',
  'handed-off': 'with manual steps',
  interrupted: 'interrupted',
  'not-published': 'not published',
  open: 'with open items',
  passed: 'passed',
  published: 'published',
  unchanged: 'unchanged',
  'up-to-date': 'up to date',
  waiting: 'waiting',
};

export interface OutcomeCount {
  outcome: WorkspaceOutcome;
  count: number;
  /** Of those that failed. */
  folders?: readonly string[];
}

/** What a person reads of several products. */
export const workspaceViewMessages = defineMessages('cli/views/workspace', {
  /** Before what is said of a product. */
  heading: ({ folder }: { folder: string }) => `${folder}:`,
  /** A line about a product. */
  line: ({ folder, text }: { folder: string; text: string }) => `${folder}: ${text}`,
  /** The last line. */
  total: ({ outcomes, products }: { outcomes: readonly OutcomeCount[]; products: number }) =>
    `${plural(products, 'product')}: ${outcomes
      .map(
        ({ count, folders, outcome }) =>
          `${count} ${COUNTED[outcome]}${folders ? ` (${folders.join(', ')})` : ''}`,
      )
      .join(', ')}.`,
  /** In the place of further names. */
  more: ({ count }: { count: number }) => `${count} more`,
  /** Products that have no plan in the file. */
  withoutPlan: ({ folders }: { folders: readonly string[] }) =>
    `The file has no plan for ${folders.join(', ')}: nothing was changed there.`,
});
