import { UsageError } from '../../errors/koo-error.js';
import type { RuleSetting, RuleSettings } from '../../findings/rule.js';
import { runMessages } from './messages.js';

/**
 * Settings with other severities, each as `ID=SEVERITY`; the options of a rule stay.
 *
 * @throws UsageError where one is not of that form
 */
export function overrideSeverities(settings: RuleSettings, overrides: readonly string[]): RuleSettings {
  const result: Record<string, RuleSetting> = { ...settings };
  for (const override of overrides) {
    const [, id, severity] = /^([^=]+)=(\w+)$/.exec(override) ?? [];
    if (!id) {
      throw new UsageError('WRONG_OVERRIDE', runMessages.wrongOverride({ override }), {
        hints: [runMessages.overrideForm()],
      });
    }

    const before = Object.hasOwn(settings, id) ? settings[id] : undefined;
    result[id] = { ...(typeof before === 'object' ? before : {}), severity: severity as 'off' };
  }

  return result;
}
