import { type Command, CommandHelp, type Interfaces, ux } from '@oclif/core';
import { commands } from './chinese/commands.js';
import { exitCodes } from './chinese/exit-codes.js';
import { headings, marks, rootDescription } from './chinese/labels.js';
import { everywhereFlags } from './chinese/shared-flags.js';
import { topics } from './chinese/topics.js';
import { wrapChinese } from './wrap-chinese.js';

const HAN = /\p{Script=Han}/u;

/** The command with its Chinese texts; the command of a plugin as it is. */
function chineseCommand(command: Command.Loadable): Command.Loadable {
  const id = command.id.replaceAll(' ', ':');
  if (!Object.hasOwn(commands, id)) return command;
  const texts = commands[id]!;
  return {
    ...command,
    args: described(command.args, texts.args ?? {}),
    description: texts.description ?? command.description,
    flags: described(command.flags, { ...everywhereFlags, ...texts.flags }),
    summary: texts.summary,
  };
}

/** The topic with its Chinese description; that of a plugin as it is. */
function chineseTopic(topic: Interfaces.Topic): Interfaces.Topic {
  return Object.hasOwn(topics, topic.name) ? { ...topic, description: topics[topic.name] } : topic;
}

function chineseHeading(heading: string): string {
  return headings[heading] ?? heading;
}

/** As the framework wraps, where there is no Chinese. */
function wrapHelp(text: string, width: number, otherwise: () => string): string {
  return HAN.test(text) ? wrapChinese(text, width) : otherwise();
}

/** The framework's help of one command, with Chinese headings and marks. */
class ChineseCommandHelp extends CommandHelp {
  override section(header: string, body: Parameters<CommandHelp['section']>[1]): string {
    return super.section(chineseHeading(header), body);
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    const text = this.render(body);
    return wrapHelp(text, this.opts.maxWidth - spacing, () => super.wrap(text, spacing));
  }

  protected override args(args: Command.Arg.Any[]): Array<[string, string | undefined]> | undefined {
    const { theme } = this.config;
    // The labels are the framework's: only what is to the right of them has words.
    return super
      .args(args.map((arg) => ({ ...arg, default: undefined, options: undefined })))
      ?.map(([label, text], index) => {
        const { default: value, options } = args[index]!;
        const parts = [
          ...(options ? [ux.colorize(theme?.flagOptions, `（${options.join('|')}）`)] : []),
          ...(value ? [ux.colorize(theme?.flagDefaultValue, `[${marks.default(String(value))}]`)] : []),
          ...(text ? [text] : []),
        ];
        return [label, parts.join(' ') || undefined];
      });
  }

  protected override flags(flags: Command.Flag.Any[]): Array<[string, string | undefined]> | undefined {
    const { theme } = this.config;
    const rows = super.flags(flags);
    return rows?.map(([label], index) => {
      const flag = flags[index]!;
      const options = flag.type === 'option' && !flag.helpValue ? flag.options : undefined;
      const right = [
        ...(flag.required ? [ux.colorize(theme?.flagRequired, marks.required)] : []),
        ...this.#metadata(flag),
        ux.colorize(theme?.sectionDescription, flag.summary ?? flag.description ?? ''),
      ].join(' ');
      const values = options && ux.colorize(theme?.flagOptions, `<${marks.options(options)}>`);
      return [label, values ? `${right}\n${values}` : right];
    });
  }

  #metadata(flag: Command.Flag.Any): string[] {
    const marked = [
      ...(flag.type === 'option' && flag.default ? [marks.default(String(flag.default))] : []),
      ...(flag.env ? [marks.env(flag.env)] : []),
    ];
    return marked.length > 0
      ? [ux.colorize(this.config.theme?.flagDefaultValue, `[${marked.join('，')}]`)]
      : [];
  }
}

function described<T extends { description?: string; summary?: string }>(
  items: Record<string, T>,
  texts: Readonly<Record<string, string>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(items).map(([name, item]) => [
      name,
      Object.hasOwn(texts, name) ? { ...item, description: texts[name], summary: undefined } : item,
    ]),
  );
}

/** What the help is made of in Chinese. */
export const chineseHelp = {
  CommandHelp: ChineseCommandHelp,
  command: chineseCommand,
  exitCodes,
  heading: chineseHeading,
  rootDescription,
  topic: chineseTopic,
  wrap: wrapHelp,
};
