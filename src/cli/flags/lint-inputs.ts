import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { Rule, RuleSettings } from '../../findings/rule.js';
import { checkLintSettings } from '../../lint/lint-template.js';
import { overrideSeverities } from '../../lint/run/rule-overrides.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import type { Template } from '../../template/model.js';
import { flagMessages } from './messages.js';

/** Flags that need files. */
const ONLY_FILES = ['baseline', 'fix', 'update-baseline', 'watch'] as const;

/**
 * Refuses what cannot be done with what is piped in.
 *
 * @throws UsageError
 */
export function checkStandardInput(
  paths: readonly string[],
  flags: { readonly [flag in (typeof ONLY_FILES)[number]]?: boolean | string },
): void {
  if (!paths.includes('-')) return;
  if (paths.length > 1) {
    throw new UsageError('STDIN_AND_PATHS', flagMessages.inputAndPaths(), {
      hints: [flagMessages.checkSeparately()],
    });
  }

  const flag = ONLY_FILES.find((name) => flags[name]);
  if (flag === undefined) return;
  throw new UsageError('STDIN_AND_FLAG', flagMessages.needsFiles({ flag }), {
    hints: [flagMessages.nameFileInstead()],
  });
}

/** @returns the error for two ways to print that do not go together */
export function watchAndJson(): UsageError {
  return new UsageError('WATCH_AND_JSON', flagMessages.watchAndJson(), {
    hints: [flagMessages.formatFile()],
  });
}

/** @returns the error for what watches one product, and was given several */
export function watchAndSeveral(): UsageError {
  return new UsageError('WATCH_AND_SEVERAL', flagMessages.watchAndSeveral(), {
    hints: [flagMessages.nameOneProduct()],
  });
}

/** `koo.yaml` as an absolute path, where there is one. */
export function manifestOf(project: Project | undefined, cwd: string): string[] {
  return project ? [path.resolve(cwd, project.manifest.file)] : [];
}

/**
 * The severities and options of koo.yaml, with those of the command line over them.
 *
 * @throws UsageError for rules and options that there are not
 */
export function settingsOf(
  project: Project | undefined,
  overrides: string[],
  rules: Array<Rule<Template>>,
): RuleSettings {
  const declared = project?.rules ?? {};
  const settings = overrideSeverities(declared, overrides);
  const placeOfRule = (rule: string): string | undefined =>
    project && Object.hasOwn(declared, rule) ? placeOf(project, ['rules', rule]) : undefined;
  checkLintSettings(settings, placeOfRule, rules);
  return settings;
}
