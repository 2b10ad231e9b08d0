import { type Config, Plugin } from '@oclif/core';
import path from 'node:path';
import type { Message } from '../../i18n/message.js';
import { type Offer, pluginMessages } from '../plugin/messages.js';

const TIMEOUT_MS = 10_000;

export interface PluginEnvironment {
  config: Config;
  /** Folders of plugins that are not installed, separated as in PATH. */
  folders?: string;
  /** Told what could not be loaded; the rest goes on. */
  warn(message: Message): void;
}

export interface PluginAnswer {
  /** The plugin's name. */
  plugin: string;
  result: unknown;
}

interface Named {
  name: string;
}

/**
 * What plugins answer to a hook: those that are installed, and those in the folders. One that fails is told.
 *
 * @param wanted What is asked for.
 */
export async function askPlugins(
  hook: string,
  options: Record<string, unknown>,
  { config, folders = process.env.KOO_PLUGINS, warn }: PluginEnvironment,
  wanted: Offer,
): Promise<PluginAnswer[]> {
  for (const folder of (folders ?? '').split(path.delimiter).filter(Boolean)) {
    await addPlugin(config, path.resolve(folder)).catch((error: unknown) =>
      warn(pluginMessages.notLoaded({ folder, offer: wanted, reason: reasonOf(error) })),
    );
  }

  // Hooks answer in the order in which they finish; of two things with one name, the plugin named first gives it.
  const answers = await config.runHook(hook, options, TIMEOUT_MS, true);
  const order = [...config.plugins.keys()];
  const asNamed = (a: { plugin: Named }, b: { plugin: Named }): number =>
    order.indexOf(a.plugin.name) - order.indexOf(b.plugin.name);
  for (const { error, plugin } of answers.failures.sort(asNamed)) {
    warn(pluginMessages.failed({ name: plugin.name, offer: wanted, reason: reasonOf(error) }));
  }

  return answers.successes
    .sort(asNamed)
    .map(({ plugin, result }) => ({ plugin: plugin.name, result: result as unknown }));
}

/** An error of anybody's, in one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300);
}

async function addPlugin(config: Config, root: string): Promise<void> {
  const plugin = new Plugin({ ignoreManifest: true, root });
  await plugin.load();
  if (config.plugins.get(plugin.name)?.root === plugin.root) return;
  if (config.plugins.has(plugin.name)) throw new Error(`a plugin ${plugin.name} already exists`);
  config.plugins.set(plugin.name, plugin);
}
