import { callbackRules, type CallbackRuleDescription } from '../../cli/callback/rule-descriptions.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callbackRulesText } from '../../cli/views/callback/present-rules.js';

type ListedRule = Pick<
  CallbackRuleDescription,
  'fix' | 'id' | 'level' | 'name' | 'page' | 'pages' | 'pagesOf' | 'why'
>;

export default class CallbackRules extends KooCommand {
  static override summary = 'List the rules that koo callback test checks a server by.';
  static override description =
    'Shows each rule with its level: must, should, or unclear where the pages contradict each other. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
  ];

  async run(): Promise<{ rules: ListedRule[] }> {
    await this.parse(CallbackRules);
    const rules = callbackRules(this.language);
    this.log(callbackRulesText(rules, this.language));
    return {
      rules: rules.map(({ fix, id, level, name, page, pages, pagesOf, why }) => ({
        id,
        level,
        name,
        why,
        fix,
        pages,
        pagesOf,
        page,
      })),
    };
  }
}
