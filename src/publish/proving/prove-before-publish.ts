import { InterruptedError, KooError, UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { Project, TemplateDeclaration } from '../../project/project.js';
import type { AssetIdentity } from '../../project/resolve-set-values.js';
import type { PlanContext } from '../with-plan.js';
import { proofName, templatesFolder } from '../template-package.js';
import type { Target } from '../target.js';
import type { PlannedProving } from './planned-proving.js';
import type { TemplateToProve } from './template-to-prove.js';
import { PLACEHOLDER_ID } from './placeholder-id.js';
import { emptyProving, proveTemplates, type ProveTemplatesOptions } from './prove-templates.js';
import { isRefused, type Proving } from './proof.js';
import { TemplatesRefused } from './templates-refused.js';
import type { Message } from '../../i18n/message.js';
import { provingMessages } from './messages.js';

/** How a publish has its templates proved. */
export interface ProvingOptions {
  /** Is asked before stacks are made, where koo.yaml does not allow it, and throws to refuse it. */
  consent?(planned: PlannedProving): Promise<void> | void;
  /** Told what RFS says, before anything is changed; a promise is waited for. */
  onProved?(proving: Proving): unknown;
  onStopping?(stack: string): void;
  onWarning?(message: Message): void;
}

export interface PublishProving {
  proving: Proving;
  /**
   * Has a template proved whose asset got its id only now, before it is registered.
   *
   * @throws TemplatesRefused
   */
  late(declaration: TemplateDeclaration, assets: Readonly<Record<string, AssetIdentity>>): Promise<void>;
}

/**
 * Has RFS look at the templates that are new at a target, as koo.yaml wants it, before anything is changed there. Where
 * the id of an asset comes with its draft only, a stand-in is read now, and the rest is done by `late`.
 *
 * @returns Nothing where nothing is to be proved.
 * @throws TemplatesRefused; UsageError; EnvironmentError where RFS is not reached
 */
export async function proveBeforePublish(
  project: Project,
  target: Target,
  { emit, made, prepared }: PlanContext,
  options: ProvingOptions & { signal?: AbortSignal },
): Promise<PublishProving | undefined> {
  const planned = made.plan.proving;
  const settings = project.targets[target.name]?.rfs;
  if (!planned || !settings) return undefined;
  const { consent, onProved, signal } = options;
  if (planned.asks) await consent?.(planned);
  const ids = Object.fromEntries(
    project.assets.map(({ key, name, version }) => [
      key,
      { id: made.state.assets[name]?.id ?? PLACEHOLDER_ID, version },
    ]),
  );
  const asked = (
    declaration: TemplateDeclaration,
    assets: typeof ids,
    waitsFor: readonly string[],
  ): TemplateToProve => ({
    assets,
    author: prepared.templates.get(declaration)!,
    errors: [],
    howToGiveUri: provingMessages.writeUri({ target: target.name, template: declaration.key }),
    name: proofName(project.product.id, declaration.key),
    templateUri: settings.templateUris[declaration.key],
    waitsFor,
    desired: { declaration, name: declaration.key, path: declaration.path },
  });
  return beforeAnything(target.name, async () => {
    const ground = await groundOf(project, target, signal);
    const common: ProveTemplatesOptions = {
      ...settings,
      ...options,
      cwd: project.root,
      emit,
      filesOnly: `in koo.yaml targets: {${target.name}: {rfs: {varFiles: [FILE]}}}`,
      ground,
      outFolder: templatesFolder(project.root),
      project,
    };
    const proving = emptyProving(ground);
    const isStop = settings.refused === 'stop';
    const desired = project.templates.filter(({ key }) => planned.templates.includes(key));
    const waiting = new Map(made.desired.templates.map(({ key, waitsFor }) => [key, waitsFor]));
    try {
      await proveTemplates(
        desired.map((one) => asked(one, ids, waiting.get(one.key) ?? [])),
        proving,
        common,
      );
    } finally {
      if (proving.templates.length > 0) await onProved?.(proving);
    }

    if (isStop && isRefused(proving)) throw new TemplatesRefused(proving, target.name, { isBegun: false });
    return {
      proving,
      async late(declaration, assets) {
        if (!planned.templates.includes(declaration.key) || !waiting.get(declaration.key)?.length) return;
        const now = emptyProving(ground);
        await proveTemplates([asked(declaration, assets, [])], now, common);
        await onProved?.(now);
        replace(proving, now);
        if (isStop && isRefused(now)) throw new TemplatesRefused(now, target.name, { isBegun: true });
      },
    };
  });
}

/** What is said of a template the second time stands for what was said first. */
function replace(proving: Proving, now: Proving): void {
  const isOf = ({ template }: { template: string }) => now.templates.some((one) => one.template === template);
  proving.templates = [...proving.templates.filter((one) => !isOf(one)), ...now.templates];
  proving.differences = [...proving.differences.filter((one) => !isOf(one)), ...now.differences];
}

async function groundOf(project: Project, target: Target, signal: AbortSignal | undefined) {
  const ground = await target.provingGround?.({ signal });
  if (ground) return ground;
  throw new UsageError('NO_PROVING_GROUND', provingMessages.noRfs({ target: target.name }), {
    hints: [provingMessages.removeRfs({ target: target.name })],
    place: placeOf(project, ['targets', target.name, 'rfs']),
  });
}

/** Whatever goes wrong here: the target is as it was, and who reads the error wants to know. */
async function beforeAnything<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof KooError &&
      !(error instanceof InterruptedError) &&
      !(error instanceof TemplatesRefused)
    )
      error.addHint(provingMessages.nothingChangedYet({ target }));
    throw error;
  }
}
