import { Args } from '@oclif/core';
import { callbackRule, callbackRuleNamed } from '../cli/callback/rule-descriptions.js';
import { explain, type Explanation } from '../cli/views/explain/explain.js';
import { KooCommand } from '../cli/command/koo-command.js';
import { explanationText } from '../cli/views/explain/present-explanation.js';
import { translationInto } from '../findings/translation.js';

export default class Explain extends KooCommand {
  static override summary = 'Explain a rule, or an error code of koo, KooGallery, the gateway or RFS.';
  static override description =
    'Shows the cause, the solution and the source. Name a rule by its ID or by the part after the slash, and a code as the response shows it, with or without its prefix. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> template/forbidden-function',
    '<%= config.bin %> <%= command.id %> MKT.0154',
    '<%= config.bin %> <%= command.id %> 91381037 --json',
    '<%= config.bin %> <%= command.id %> VERSION_TAKEN',
    '<%= config.bin %> <%= command.id %> callback/same-instance',
  ];

  static override args = {
    'rule|code': Args.string({
      description: 'As shown in a finding or a response.',
      ignoreStdin: true,
      required: true,
    }),
  };

  async run(): Promise<Explanation> {
    const { args } = await this.parse(Explain);
    const found = explain(args['rule|code'], await this.rulesOfPlugins());
    const explanation = this.#inLanguage(found);
    this.log(explanationText(explanation, this.colorsOn(process.stdout), this.language));
    return explanation;
  }

  #inLanguage(found: Explanation): Explanation {
    const { language } = this;
    if (found.kind === 'rule') return { ...found, rule: translationInto(language).rule(found.rule) };
    if (found.kind !== 'callback-rule') return found;
    return { ...found, rule: callbackRule(callbackRuleNamed(found.rule.id)!, language) };
  }
}
