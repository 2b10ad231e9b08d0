import type { Interfaces } from '@oclif/core';
import { KooError, UsageError } from '../../errors/koo-error.js';
import type { Finding } from '../../findings/finding.js';
import { translationInto } from '../../findings/translation.js';
import { formatText } from '../../findings/reporters/text.js';
import { templateRuleFix } from '../../lint/lint-template.js';
import { templateRules } from '../../lint/rules.generated.js';
import type { Project } from '../../project/project.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { knownAssets } from '../../publish/known-assets.js';
import type { TemplateToPack } from '../../publish/package-templates.js';
import { prepareRfsTemplate, type RfsTemplate } from '../../publish/prepare-rfs-template.js';
import { connectRfs, type RfsConnection } from '../../publish/targets/connect-rfs.js';
import { templatesFolder } from '../../publish/template-package.js';
import type { Leftover } from '../../rfs/temporary-stack.js';
import { variableMessages } from '../../rfs/variables/messages.js';
import { type ResolvedVariables, resolveVariables } from '../../rfs/variables/resolve-variables.js';
import type { Template } from '../../template/model.js';
import { templateVariables } from '../../template/queries/template-variables.js';
import { assetIds } from '../flags/asset-ids.js';
import { exitCodeOf } from './exit-codes.js';
import { KooCommand } from './koo-command.js';
import type { rfsFlags, rfsTemplateFlags, variableFlags } from '../flags/rfs-flags.js';
import type { StepLines } from '../terminal/step-lines.js';
import { flagMessages } from '../flags/messages.js';
import { commandMessages } from './messages.js';
import { templatesToPack } from '../flags/templates-to-pack.js';

type RfsFlags = Interfaces.InferredFlags<typeof rfsFlags>;
type TemplateFlags = Interfaces.InferredFlags<typeof rfsTemplateFlags>;

/** The template that a call is about. */
export interface TemplateOfCall {
  wanted: TemplateToPack;
  project?: Project;
}

/** A command that has RFS do something with a template. */
export abstract class RfsCommand extends KooCommand {
  protected connect(flags: RfsFlags): Promise<RfsConnection> {
    return connectRfs(
      { ...flags, projectId: flags['project-id'] },
      {
        cwd: process.cwd(),
        environment: process.env,
        onWarning: (message) => this.warning(message),
        signal: this.signal,
      },
    );
  }

  /** @throws UsageError where koo.yaml declares several, and none was named */
  protected async templateOfCall(
    given: string | undefined,
    { project: file }: Pick<RfsFlags, 'project'>,
  ): Promise<TemplateOfCall> {
    const project = await projectIfAny(process.cwd(), file);
    const [wanted, ...others] = templatesToPack(given, project, process.cwd());
    if (wanted && others.length === 0) return { project, wanted };
    throw new UsageError('AMBIGUOUS_TEMPLATE', flagMessages.severalTemplates(), {
      hints: [flagMessages.nameByKey({ keys: project!.templates.map(({ key }) => key) })],
    });
  }

  /** Checks and packs it; findings that do not stand in the way are reported on standard error. */
  protected async prepare(
    { project, wanted }: TemplateOfCall,
    flags: Pick<RfsFlags, 'target'> & TemplateFlags,
    connection?: RfsConnection,
  ): Promise<RfsTemplate> {
    const cwd = process.cwd();
    const declared = wanted.declaration ? [wanted.declaration] : [];
    const ids = { ids: assetIds(flags['asset-id'] ?? []), target: flags.target };
    const prepared = await prepareRfsTemplate(wanted, {
      assets: project && flags.set ? await knownAssets(project, declared, ids) : undefined,
      connection,
      cwd,
      lint: flags.lint,
      outFolder: templatesFolder(project?.root ?? cwd),
      project,
      rules: [...templateRules, ...(await this.rulesOfPlugins())],
      signal: this.signal,
      templateUri: flags['template-uri'],
    });
    const { language } = this;
    const translation = translationInto(language);
    const told: Finding[] = prepared.findings.map((finding) => translation.finding(finding));
    const hintOf = (id: string) => translation.rule({ id, fix: templateRuleFix(id) }).fix;
    const colors = this.colorsOn(process.stderr);
    const { sources } = prepared;
    if (told.length > 0) this.logToStderr(formatText(told, { colors, hintOf, language, sources }));
    return prepared;
  }

  /** The values of its variables; what the user should know of them is a warning. */
  protected async variables(
    template: Template,
    flags: Interfaces.InferredFlags<typeof variableFlags>,
  ): Promise<ResolvedVariables> {
    const resolved = await resolveVariables(templateVariables(template), {
      assignments: flags.var ?? [],
      cwd: process.cwd(),
      environment: process.env,
      files: flags['var-file'] ?? [],
    });
    const { inClear, unknown } = resolved;
    if (unknown.length > 0) this.warning(variableMessages.ignored({ names: unknown }));
    if (inClear.length > 0) this.warning(variableMessages.inClear({ names: inClear }));
    return resolved;
  }

  /** After Ctrl-C it may take a while, and somebody may not want to wait. */
  protected tellStopping(stack: string, progress: Pick<StepLines, 'clear'>): void {
    progress.clear();
    this.warning(commandMessages.stopping({ stack }));
  }

  /** Something is left in RFS although all else went well: that is no success. */
  protected leftoverExit({ error }: Leftover): void {
    process.exitCode = exitCodeOf(error instanceof KooError ? error.kind : 'environment');
  }
}
