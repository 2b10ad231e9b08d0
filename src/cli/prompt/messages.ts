import { defineMessages } from '../../i18n/message.js';
import type { ChangeKind, ChangeSubject } from '../../publish/plan/change.js';

/** A token or code that is asked for. */
export type Secret = 'accessToken' | 'authorizationCode' | 'refreshToken';

interface ShownChange {
  kind: ChangeKind;
  type: ChangeSubject['type'];
  key: string;
  template?: string;
}

const SECRETS: Readonly<Record<Secret, string>> = {
  accessToken: 'access token',
  authorizationCode: 'authorization code',
  refreshToken: 'refresh token',
};

/** What is asked on the terminal, and what follows where it cannot be, or the answer is no. */
export const promptMessages = defineMessages('cli/prompt', {
  proceed: () => 'Proceed? Type "yes" to continue: ',
  changesOf: ({ product, target }: { target: string; product: string }) =>
    `At ${target}, product ${product}:`,
  /** @param template Of what is detached from an asset. */
  change: ({ key, kind, template, type }: ShownChange) =>
    template === undefined ? `${kind} ${type} ${key}` : `${kind} template ${template} from ${type} ${key}`,
  /** @param more So many changes are not named. */
  needsYes: ({ changes, more }: { changes: readonly string[]; more: number }) =>
    `This would ${changes.join(', ')}${more > 0 ? ` and ${more} more` : ''}; koo cannot ask for confirmation: standard input is not a terminal.`,
  /** @param templates Those that stacks would be created for. */
  notAllowed: ({
    changes,
    more,
    templates,
  }: {
    changes: readonly string[];
    more: number;
    templates: readonly string[];
  }) => {
    const all = [
      ...changes,
      ...(more > 0 ? [`${more} more changes of these kinds`] : []),
      ...(templates.length > 0 ? [`create stacks in RFS to plan ${templates.join(', ')}`] : []),
    ];
    return `This would ${all.join('; ')}. That is not allowed, and koo cannot ask: standard input is not a terminal. Nothing was changed.`;
  },
  allow: ({ flag }: { flag: string }) => `Allow what is meant: ${flag}`,
  yesAllows: ({ flag }: { flag: string }) =>
    `--yes is deprecated: it is the same as ${flag}. Name only what this run may do.`,
  rfsNeedsYes: () =>
    'This creates or deletes something in RFS, and koo cannot ask for confirmation: standard input is not a terminal.',
  sayYes: () => 'Confirm with --yes.',
  allowStacks: () => 'Or in koo.yaml, for a target: `rfs: {stacks: allow}`.',
  lookAtPlan: () => '`koo plan` shows what would be done, and why.',
  lookByDryRun: () => '--dry-run shows what would be done, and why.',
  nothingChanged: () => 'Nothing was changed.',
  notDone: () => 'Cancelled: the answer was not "yes".',
  toHost: ({ host, place, source }: { host: string; place: string; source: string }) =>
    `${place} directs requests to ${host}, signed with the keys from ${source}.\nIf you do not know that host, do not continue. A yes is remembered.`,
  plansOf: ({ place, templates }: { templates: readonly string[]; place: string }) =>
    `To plan ${templates.join(', ')}, koo creates an empty stack and an execution plan for each in ${place}, then deletes both.`,
  rfsAt: ({ place }: { place?: string }) => (place === undefined ? 'RFS' : `RFS (${place})`),
  secret: ({ secret }: { secret: Secret }) => `The ${SECRETS[secret]}, not shown: `,
  secretMissing: ({ secret }: { secret: Secret }) => `No ${SECRETS[secret]} was given.`,
  typeSecret: () =>
    'Type it when asked, or pipe it in. It is never an argument: arguments stay in the history of the shell.',
  accessKey: () => 'Access key (AK): ',
  secretKey: () => 'Secret key (SK), not shown: ',
  securityToken: () => 'Security token, only for temporary keys, not shown: ',
  notJson: () => 'The input is not valid JSON.',
  keyMissing: () => 'An access key and a secret key are needed, and one is missing.',
  typeKeys: () => 'Type them when asked, or pipe them in: two lines, or {"accessKey": …, "secretKey": …}.',
  whereKeysAre: () =>
    'Access keys are made in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.',
});
