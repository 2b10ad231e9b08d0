import type { Rule } from '../../findings/rule.js';
import { acceptRules } from '../../lint/run/foreign-rules.js';
import type { Template } from '../../template/model.js';
import { askPlugins, type PluginEnvironment, reasonOf } from '../prompt/ask-plugins.js';
import { describedRules } from './every-rule.js';
import { pluginMessages } from './messages.js';

/**
 * The template rules of oclif plugins, in the order in which the plugins are named. Each answers the hook `koo:rules` with
 * `{rules: Rule[]}`; `docs/rules-by-others.md` describes it.
 */
export async function pluginRules(environment: PluginEnvironment): Promise<Array<Rule<Template>>> {
  const { warn } = environment;
  const taken = new Set(describedRules.map(({ id }) => id));
  const answers = await askPlugins('koo:rules', {}, environment, 'rules');
  return answers.flatMap(({ plugin, result }) => {
    try {
      const { refused, rules } = acceptRules(plugin, result, taken);
      for (const message of refused) warn(message);
      return rules;
    } catch (error) {
      warn(pluginMessages.unreadable({ name: plugin, offer: 'rules', reason: reasonOf(error) }));
      return [];
    }
  });
}
