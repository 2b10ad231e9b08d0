import { type Config, Plugin } from '@oclif/core';
import path from 'node:path';
import type { Rule } from '../findings/rule.js';
import { acceptRules } from '../lint/run/foreign-rules.js';
import type { Template } from '../template/model.js';
import { describedRules } from './every-rule.js';

/** The hook that a plugin answers with `{rules: Rule[]}`; `docs/rules-by-others.md` describes it. */
const HOOK = 'koo:rules';
const PATIENCE_MS = 10_000;

interface Surroundings {
  config: Config;
  /** Folders of plugins that are not installed, separated as in PATH. */
  folders?: string;
  /** Told what could not be loaded; the other rules go on. */
  warn(message: string): void;
}

interface Named {
  name: string;
}

/** The template rules of oclif plugins: those that are installed, and those in the folders. Ours come first. */
export async function pluginRules({
  config,
  folders = process.env.KOO_PLUGINS,
  warn,
}: Surroundings): Promise<Array<Rule<Template>>> {
  for (const folder of (folders ?? '').split(path.delimiter).filter(Boolean)) {
    await addPlugin(config, path.resolve(folder)).catch((error: unknown) =>
      warn(`The plugin in ${folder} cannot be loaded (${reasonOf(error)}); its rules are left out.`),
    );
  }

  const taken = new Set(describedRules.map(({ id }) => id));
  // Hooks answer in the order in which they finish; of two rules with one name, the plugin named first gives it.
  const answers = await config.runHook(HOOK, {}, PATIENCE_MS, true);
  const order = [...config.plugins.keys()];
  const asNamed = (a: { plugin: Named }, b: { plugin: Named }): number =>
    order.indexOf(a.plugin.name) - order.indexOf(b.plugin.name);
  const failures = answers.failures.sort(asNamed);
  const successes = answers.successes.sort(asNamed);
  for (const { error, plugin } of failures) {
    warn(`The plugin ${plugin.name} failed to give its rules (${reasonOf(error)}); they are left out.`);
  }

  return successes.flatMap(({ plugin, result }) => {
    try {
      const { refused, rules } = acceptRules(plugin.name, result as unknown, taken);
      for (const message of refused) warn(message);
      return rules;
    } catch (error) {
      warn(`The rules of the plugin ${plugin.name} cannot be read (${reasonOf(error)}); they are left out.`);
      return [];
    }
  });
}

async function addPlugin(config: Config, root: string): Promise<void> {
  const plugin = new Plugin({ ignoreManifest: true, root });
  await plugin.load();
  if (config.plugins.get(plugin.name)?.root === plugin.root) return;
  if (config.plugins.has(plugin.name)) throw new Error(`a plugin ${plugin.name} is there already`);
  config.plugins.set(plugin.name, plugin);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300);
}
