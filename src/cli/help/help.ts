import { type Command, type CommandHelp, Help, type Interfaces, ux } from '@oclif/core';
import { EXIT_CODES } from '../command/exit-codes.js';
import { withStyles } from '../terminal/guard-output.js';
import { languageOf, langGiven } from '../command/language-of.js';

type Chinese = typeof import('./chinese-help.js').chineseHelp;

/** The framework's help, in its own styles and in the reader's language, with the table of exit codes at its end. */
export default class KooHelp extends Help {
  /** Only loaded where the language is Chinese. */
  #chinese: Chinese | undefined;

  /** @param argv Where koo shows the help of a topic by itself, the framework leaves the flags out. */
  override async showHelp(argv: string[]): Promise<void> {
    const language = languageOf(langGiven(argv) ?? langGiven(process.argv), process.env);
    this.#chinese = language === 'zh' ? (await import('./chinese-help.js')).chineseHelp : undefined;
    await super.showHelp(withoutLang(argv));
  }

  override async showCommandHelp(command: Command.Loadable): Promise<void> {
    await super.showCommandHelp(this.#chinese?.command(command) ?? command);
  }

  override formatRoot(): string {
    const { config } = this;
    const { bin, theme } = config;
    const english = config.pjson.oclif.description ?? config.pjson.description ?? '';
    const usage = `${ux.colorize(theme?.dollarSign, '$')} ${ux.colorize(theme?.bin, bin)} ${ux.colorize(theme?.sectionDescription, '[COMMAND]')}`;
    const rows = EXIT_CODES.map(({ code, meaning }): [string, string] => [
      String(code),
      this.#chinese?.exitCodes[code] ?? meaning,
    ]);
    return [
      ux.colorize(theme?.commandSummary, this.#chinese?.rootDescription ?? this.render(english)),
      this.section('VERSION', this.wrap(ux.colorize(theme?.version, config.userAgent))),
      this.section('USAGE', this.wrap(usage)),
      this.section(
        'EXIT CODES',
        this.renderList(rows, { indentation: 2, spacer: '\n', stripAnsi: this.opts.stripAnsi }),
      ),
    ].join('\n\n');
  }

  override section(header: string, body: Parameters<Help['section']>[1]): string {
    return super.section(this.#chinese?.heading(header) ?? header, body);
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    const text = this.render(body);
    const otherwise = () => super.wrap(text, spacing);
    return this.#chinese?.wrap(text, this.opts.maxWidth - spacing, otherwise) ?? otherwise();
  }

  protected override get sortedCommands(): Command.Loadable[] {
    const commands = super.sortedCommands;
    return this.#chinese ? commands.map((command) => this.#chinese!.command(command)) : commands;
  }

  protected override get sortedTopics(): Interfaces.Topic[] {
    const topics = super.sortedTopics;
    return this.#chinese ? topics.map((topic) => this.#chinese!.topic(topic)) : topics;
  }

  protected override async showTopicHelp(topic: Interfaces.Topic): Promise<void> {
    await super.showTopicHelp(this.#chinese?.topic(topic) ?? topic);
  }

  protected override getCommandHelpClass(command: Command.Loadable): CommandHelp {
    if (!this.#chinese) return super.getCommandHelpClass(command);
    return new this.#chinese.CommandHelp(command, this.config, this.opts);
  }

  protected override log(...words: string[]): void {
    withStyles(() => super.log(...words));
  }
}

/** The framework takes everything behind a flag for no subject: `koo --lang zh publish --help` would show the root's help. */
function withoutLang(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.filter(
    (word, at) => at >= end || !(/^--lang(?:=|$)/.test(word) || (at > 0 && argv[at - 1] === '--lang')),
  );
}
