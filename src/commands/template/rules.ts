import { Args } from '@oclif/core';
import { everyRule, type KnownRule } from '../../cli/plugin/every-rule.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { rulesText } from '../../cli/views/explain/present-rules.js';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { translationInto } from '../../findings/translation.js';
import { commandMessages } from '../../cli/command/messages.js';

type ListedRule = Pick<
  KnownRule,
  'basis' | 'docs' | 'id' | 'name' | 'options' | 'page' | 'severity' | 'summary'
>;

export default class TemplateRules extends KooCommand {
  static override summary = 'List the rules for templates, packages and koo.yaml.';
  static override description =
    'Shows each rule with its default severity; `rules` in koo.yaml sets other severities and options. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> secret --json',
  ];

  static override args = {
    area: Args.string({ description: 'Only the rules of one area, such as variable.', ignoreStdin: true }),
  };

  async run(): Promise<{ rules: ListedRule[] }> {
    const { args } = await this.parse(TemplateRules);
    const { rule: translated } = translationInto(this.language);
    const rules = rulesOf(args.area, everyRule(await this.rulesOfPlugins())).map((rule) => translated(rule));
    this.log(rulesText(rules, this.language));
    return {
      rules: rules.map(({ basis, docs, id, name, options, page, severity, summary }) => ({
        id,
        ...(name && { name }),
        severity,
        summary,
        ...(options && { options }),
        ...(basis && { basis }),
        ...(docs && { docs }),
        page,
      })),
    };
  }
}

function rulesOf(area: string | undefined, rules: KnownRule[]): KnownRule[] {
  if (area === undefined) return rules;
  const found = rules.filter(({ id }) => id.startsWith(`${area}/`));
  if (found.length > 0) return found;
  const areas = [...new Set(rules.map(({ id }) => id.split('/')[0]!))];
  const meant = didYouMean(area, areas);
  throw new UsageError('UNKNOWN_AREA', commandMessages.noArea({ area }), {
    hints: [
      ...(meant ? [commandMessages.didYouMean({ meant })] : []),
      commandMessages.useOneOf({ names: areas }),
    ],
  });
}
