import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import { STEP_NAMES, type StepName } from '../step-names.js';
import type { Target, TargetSession } from '../target.js';
import { isOwnTarget } from './find-target.js';
import { foreignTargetMessages } from './messages.js';

export interface AcceptedTargets {
  targets: Target[];
  /** Why the others were left out. */
  refused: Message[];
}

export interface AcceptOptions {
  project: Project;
  /** Names of targets that are there; those of the accepted targets are added. */
  taken: Set<string>;
}

/** As in koo.yaml: the name is part of the receipt's file name. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** What is asked of every target, whatever it offers. */
const READING = ['readProduct', 'readAsset', 'readTemplate', 'close'] as const;

/**
 * Takes what a plugin offers as targets: each is checked, and what is no whole target is left out.
 *
 * @param offered What the hook `koo:targets` answered: `{targets: […]}`, or nothing
 */
export function acceptTargets(plugin: string, offered: unknown, options: AcceptOptions): AcceptedTargets {
  const accepted: AcceptedTargets = { refused: [], targets: [] };
  if (offered === undefined || offered === null) return accepted;
  const list: unknown = (offered as { targets?: unknown }).targets;
  if (!Array.isArray(list)) {
    accepted.refused.push(foreignTargetMessages.noList({ plugin }));
    return accepted;
  }

  for (const [index, candidate] of list.entries()) {
    const problem = problemOf(candidate, options);
    if (problem === undefined) {
      const target = candidate as Target;
      options.taken.add(target.name);
      accepted.targets.push(checked(target, plugin));
    } else {
      accepted.refused.push(foreignTargetMessages.leftOut({ number: index + 1, plugin, problem }));
    }
  }

  return accepted;
}

function problemOf(candidate: unknown, { project, taken }: AcceptOptions): Message | undefined {
  if (typeof candidate !== 'object' || candidate === null) return foreignTargetMessages.notAnObject();
  const { name, open } = candidate as Record<string, unknown>;
  if (typeof name !== 'string' || !NAME.test(name)) {
    return foreignTargetMessages.wrongName();
  }

  if (isOwnTarget(project, name)) return foreignTargetMessages.ownName({ name });
  if (taken.has(name)) return foreignTargetMessages.taken({ name });
  return typeof open === 'function' ? undefined : foreignTargetMessages.noOpen({ name });
}

/** What a session lacks is reported when it is opened, and not in the middle of a publish. */
function checked(target: Target, plugin: string): Target {
  return {
    name: target.name,
    async open(options): Promise<TargetSession> {
      const session = await target.open(options);
      const lacks = missing(session);
      if (lacks) throw new Error(`The target ${target.name} of the plugin ${plugin} has no \`${lacks}\`.`);
      return session;
    },
  };
}

function missing(session: TargetSession): string | undefined {
  const members = session as unknown as Record<string, unknown>;
  if (!((session.offers as unknown) instanceof Set)) return 'offers';
  const steps = [...session.offers] as StepName[];
  const unknown = steps.find((step) => !STEP_NAMES.includes(step));
  if (unknown) return `step ${String(unknown)}`;
  const methods = [...READING, ...steps.map((step) => METHODS[step])];
  return methods.find((method) => typeof members[method] !== 'function');
}

/** The method that makes a step. */
const METHODS = {
  'attach-template': 'attachTemplate',
  'await-review': 'readReview',
  'delete-asset': 'deleteAsset',
  'delete-asset-version': 'deleteAssetVersion',
  'delete-template': 'deleteTemplate',
  'delete-template-version': 'deleteTemplateVersion',
  'detach-template': 'detachTemplate',
  'draft-asset': 'draftAsset',
  'link-spec': 'linkSpec',
  'list-product': 'listProduct',
  'register-template': 'registerTemplate',
  'submit-asset': 'submitForReview',
  'unlink-spec': 'unlinkSpec',
  'upload-package': 'uploadPackage',
} as const satisfies Record<StepName, keyof TargetSession>;
