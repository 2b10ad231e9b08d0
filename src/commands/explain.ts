import { Args } from '@oclif/core';
import { explain, type Explanation } from '../cli/explain.js';
import { KooCommand } from '../cli/koo-command.js';
import { explanationText } from '../cli/present-explanation.js';
import { translationInto } from '../findings/translation.js';

export default class Explain extends KooCommand {
  static override summary = 'Explain a rule, or an error code of KooGallery, the gateway or RFS.';
  static override description =
    'The cause, the way out, and the page it rests on. Works offline. ' +
    'A rule is named by its id or the part after the slash, a code as the answer had it, with or without its prefix.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> template/forbidden-function',
    '<%= config.bin %> <%= command.id %> MKT.0154',
    '<%= config.bin %> <%= command.id %> 91381037 --json',
  ];

  static override args = {
    'rule|code': Args.string({
      description: 'As a finding or an answer showed it.',
      ignoreStdin: true,
      required: true,
    }),
  };

  async run(): Promise<Explanation> {
    const { args } = await this.parse(Explain);
    const { rule } = await translationInto(this.language);
    const found = explain(args['rule|code'], await this.rulesOfPlugins());
    const explanation = found.kind === 'rule' ? { ...found, rule: rule(found.rule) } : found;
    this.log(explanationText(explanation, this.colorsOn(process.stdout), this.language));
    return explanation;
  }
}
