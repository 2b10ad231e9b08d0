import type { Message } from '../../i18n/message.js';
import type { Rule } from '../../findings/rule.js';
import type { Project } from '../../project/project.js';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import { checkBeforeLint } from '../check-before-lint.js';
import { assetsIfKnown, type KnownAssetsOptions } from '../known-assets.js';
import { lintByProject } from '../lint-by-project.js';
import type { TemplateToPack } from '../package-templates.js';
import { writtenIds } from '../plan/desired-state-of.js';
import { proofName } from '../template-package.js';
import type { TemplateToProve } from './template-to-prove.js';
import { PLACEHOLDER_ID } from './placeholder-id.js';

export interface TemplatesToProveOptions extends KnownAssetsOptions {
  cwd: string;
  project?: Project;
  rules: ReadonlyArray<Rule<Template>>;
  /** By template key, or by the name of what lies somewhere. */
  templateUris: Readonly<Record<string, string>>;
  howToGiveUri(name: string): Message;
  signal?: AbortSignal;
}

/**
 * Templates for RFS to look at, whatever koo's linter says of them: its errors are kept, to be compared with RFS's word.
 * Where the id of an asset is not known, a stand-in is.
 *
 * @throws UsageError, EnvironmentError as reading a template does, and `UNKNOWN_ASSET`, `UNKNOWN_TARGET`
 */
export async function templatesToProve(
  desired: readonly TemplateToPack[],
  { cwd, howToGiveUri, project, rules, signal, templateUris, ...known }: TemplatesToProveOptions,
): Promise<TemplateToProve[]> {
  if (project) {
    await checkBeforeLint(
      project,
      rules,
      desired.flatMap(({ declaration }) => declaration ?? []),
    );
  }

  const assets = project ? await assetsIfKnown(project, known) : {};
  const placeholders = Object.entries(assets).map(([key, { id, version }]) => [
    key,
    { id: id || PLACEHOLDER_ID, version },
  ]);
  const asked: TemplateToProve[] = [];
  for (const one of desired) {
    const { declaration, name } = one;
    const author = await readTemplate(one.path, { cwd, signal });
    const found = lintByProject(author, project, { rules });
    asked.push({
      author,
      errors: found.filter(({ severity }) => severity === 'error'),
      howToGiveUri: howToGiveUri(name),
      name: proofName(declaration && project?.product.id, name),
      templateUri: templateUris[name],
      waitsFor: declaration ? writtenIds(declaration).filter((key) => !assets[key]?.id) : [],
      desired: one,
      ...(declaration && { assets: Object.fromEntries(placeholders) as TemplateToProve['assets'] }),
    });
  }

  return asked;
}
