import type { Project } from '../../project/project.js';
import type { Target } from '../../publish/target.js';
import { acceptTargets } from '../../publish/targets/foreign-targets.js';
import { askPlugins, type PluginEnvironment, reasonOf } from '../prompt/ask-plugins.js';
import { pluginMessages } from './messages.js';

/**
 * The targets of oclif plugins, in the order in which the plugins are named. Each answers the hook `koo:targets` with
 * `{targets: Target[]}`; `docs/targets-by-others.md` describes it.
 */
export async function pluginTargets(project: Project, environment: PluginEnvironment): Promise<Target[]> {
  const { warn } = environment;
  const taken = new Set<string>();
  const answers = await askPlugins('koo:targets', { project }, environment, 'targets');
  return answers.flatMap(({ plugin, result }) => {
    try {
      const { refused, targets } = acceptTargets(plugin, result, { project, taken });
      for (const message of refused) warn(message);
      return targets;
    } catch (error) {
      warn(pluginMessages.unreadable({ name: plugin, offer: 'targets', reason: reasonOf(error) }));
      return [];
    }
  });
}
