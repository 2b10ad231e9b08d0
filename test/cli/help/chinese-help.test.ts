import { Config, type Interfaces } from '@oclif/core';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textWidth } from '../../../src/platform/text-width.js';
import { EXIT_CODES } from '../../../src/cli/command/exit-codes.js';
import { commands } from '../../../src/cli/help/chinese/commands.js';
import { exitCodes } from '../../../src/cli/help/chinese/exit-codes.js';
import { everywhereFlags } from '../../../src/cli/help/chinese/shared-flags.js';
import { topics } from '../../../src/cli/help/chinese/topics.js';
import KooHelp from '../../../src/cli/help/help.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

interface Text {
  name: string;
  english: string;
  chinese: string | undefined;
}

interface Described {
  description?: string;
  name: string;
  summary?: string;
}

const ROOT = packageRoot();
const MANIFEST = JSON.parse(readFileSync(path.join(ROOT, 'oclif.manifest.json'), 'utf8')).commands as Record<
  string,
  Described & { args: Record<string, Described>; flags: Record<string, Described>; id: string }
>;
const TOPICS = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).oclif.topics as Record<
  string,
  { description: string }
>;
const WIDTH = 80;
const HAN = /\p{Script=Han}/u;
/** Four English words in a row. Command lines, flags, paths and quoted names are taken out before. */
const ENGLISH_SENTENCE = /[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){3,}/;

/** The help as it is printed, kept. */
class RecordedHelp extends KooHelp {
  readonly printed: string[] = [];

  protected override log(...words: string[]): void {
    this.printed.push(...words);
  }
}

describe('help in Chinese', () => {
  const folder = temporaryFolders();
  const all = texts();
  let config: Interfaces.Config;

  before(async () => {
    config = await Config.load(ROOT);
  });

  it('has every command, argument, flag, topic and exit code, and nothing else', () => {
    expect(Object.keys(commands).toSorted()).to.deep.equal(Object.keys(MANIFEST).toSorted());
    expect(Object.keys(topics).toSorted()).to.deep.equal(Object.keys(TOPICS).toSorted());
    expect(Object.keys(exitCodes).map(Number)).to.have.members(EXIT_CODES.map(({ code }) => code));
    for (const [id, { args, description, flags }] of Object.entries(MANIFEST)) {
      const own = commands[id]!;
      expect(Boolean(own.description), `${id} description`).to.equal(Boolean(description));
      expect(Object.keys(own.args ?? {}), `${id} arguments`).to.have.members(Object.keys(args));
      const shown = Object.keys({ ...everywhereFlags, ...own.flags });
      expect(shown, `${id} flags`).to.have.members(Object.keys(flags));
    }

    const flags = Object.values(MANIFEST).flatMap((command) => Object.keys(command.flags));
    expect(all.filter(({ name }) => name.includes(' --'))).to.have.length(flags.length);
    expect(flags.length).to.be.greaterThan(500);
  });

  it('writes each text as a Chinese sentence, with the commands, flags and names of the English one', () => {
    for (const { chinese = '', english, name } of all) {
      expect(chinese, name).to.match(HAN).and.match(/。$/);
      expect(prose(chinese), name).not.to.match(ENGLISH_SENTENCE);
      expect(namesIn(chinese), name).to.have.members(namesIn(english));
    }
  });

  it('has one Chinese text for each English one', () => {
    const byEnglish = new Map<string, string | undefined>();
    for (const { chinese, english, name } of all) {
      if (!byEnglish.has(english)) byEnglish.set(english, chinese);
      expect(chinese, name).to.equal(byEnglish.get(english));
    }
  });

  it('shows no English sentence in the help of any command, of any topic and of koo itself', async () => {
    const calls = [[], ...Object.keys(MANIFEST), ...Object.keys(TOPICS)].map((id) =>
      typeof id === 'string' ? id.split(':') : id,
    );
    for (const call of calls) {
      const name = `koo ${call.join(' ')}`;
      const help = await printed([...call, '--help', '--lang', 'zh']);
      expect(help, name).not.to.match(/\[default|\(required\)|<options|^[A-Z][A-Z ]+$/m);
      for (const line of withoutCommandLines(help)) {
        expect(prose(line), name).not.to.match(ENGLISH_SENTENCE);
        expect(line, name).not.to.match(/^\s*[，。、；：！？）”]/);
        if (HAN.test(line)) expect(textWidth(line), `${name}: ${line}`).to.be.at.most(WIDTH);
      }
    }
  });

  it('shows command lines, flags and values as the English help does', async () => {
    for (const id of Object.keys(MANIFEST)) {
      const [chinese, english] = await Promise.all(
        ['zh', 'en'].map(async (lang) => printed([...id.split(':'), '--help', '--lang', lang])),
      );
      expect(commandLines(chinese!), id).to.deep.equal(commandLines(english!));
      expect(flagLabels(chinese!), id).to.deep.equal(flagLabels(english!));
    }
  });

  it('marks required flags, defaults, options and arguments', async () => {
    const add = await printed(['usage', 'add', '--help', '--lang', 'zh']);
    expect(add).to.match(/--begin=TIME +（必填） 使用的开始时间。/);
    const pack = await printed(['publish', '--help', '--lang', 'zh']);
    expect(pack).to.match(/--target=NAME +\[默认值：local\] 发布目标。/);
    expect(pack).to.contain('<可选值：en|zh>').and.contain('\n全局选项\n');
    expect(await printed(['init', '--help', '--lang', 'zh'])).to.match(
      /\[FOLDER\] +\[默认值：\.\] 目标文件夹/,
    );
  });

  it('comes by --lang, KOO_LANG and the locale, wherever the flag is', async () => {
    const cwd = await folder();
    const shown = await runKoo(['publish', '--help', '--lang', 'zh'], { cwd });
    expect(shown.code).to.equal(0);
    expect(shown.stdout).to.contain('构建、上传并发布商品。').and.contain('用法').and.contain('示例');
    for (const [call, env] of [
      [['--lang', 'zh', 'publish', '--help'], {}],
      [['help', 'publish', '--lang=zh'], {}],
      [['publish', '-h'], { KOO_LANG: 'zh' }],
      [['help', 'publish'], { LC_ALL: 'zh_CN.UTF-8' }],
    ] as Array<[string[], Record<string, string>]>)
      expect(await runKoo(call, { cwd, env }), call.join(' ')).to.deep.equal(shown);
    const topic = await runKoo(['template', '--lang', 'zh'], { cwd });
    expect(topic.stdout).to.contain(topics.template).and.contain('命令\n');
    const root = await runKoo(['--lang', 'zh'], { cwd });
    expect(root.stdout).to.contain('退出码').and.contain(exitCodes[3]).and.contain('命令组');
  });

  it('is not loaded where the help is English', () => {
    const { outputs } = JSON.parse(readFileSync(path.join(ROOT, 'build/bundle.json'), 'utf8')) as {
      outputs: Record<
        string,
        { imports: Array<{ kind: string; path: string }>; inputs: Record<string, unknown> }
      >;
    };
    const loaded = new Set<string>();
    const load = (output: string) => {
      if (loaded.has(output) || !outputs[output]) return;
      loaded.add(output);
      for (const { kind, path: file } of outputs[output].imports) if (kind === 'import-statement') load(file);
    };
    load('dist/cli/help/help.js');
    load('dist/cli/command/run.js');
    const inputs = [...loaded].flatMap((output) => Object.keys(outputs[output]!.inputs));
    expect(inputs).to.include('src/cli/help/help.ts');
    expect(inputs.filter((input) => /^src\/cli\/help\/(?!help\.ts)/.test(input))).to.deep.equal([]);
  });

  async function printed(argv: string[]): Promise<string> {
    // Formatting changes the ids of the framework's commands, so each help has a configuration of its own.
    const help = new RecordedHelp(await Config.load(config.root), { maxWidth: WIDTH, stripAnsi: true });
    await help.showHelp(argv);
    return help.printed.join('\n');
  }
});

function texts(): Text[] {
  const ofCommands = Object.entries(MANIFEST).flatMap(([id, command]) => {
    const own = commands[id];
    return [
      { chinese: own?.summary, english: command.summary!, name: id },
      ...(command.description
        ? [{ chinese: own?.description, english: command.description, name: `${id} description` }]
        : []),
      ...Object.values(command.args).map(({ description = '', name }) => ({
        chinese: own?.args?.[name],
        english: description,
        name: `${id} ${name}`,
      })),
      ...Object.values(command.flags).map(({ description, name, summary }) => ({
        chinese: { ...everywhereFlags, ...own?.flags }[name],
        english: summary ?? description ?? '',
        name: `${id} --${name}`,
      })),
    ];
  });
  const ofTopics = Object.entries(TOPICS).map(([name, { description }]) => ({
    chinese: topics[name],
    english: description,
    name,
  }));
  const ofCodes = EXIT_CODES.map(({ code, meaning }) => ({
    chinese: exitCodes[code],
    english: meaning,
    name: `exit code ${code}`,
  }));
  return [...ofCommands, ...ofTopics, ...ofCodes];
}

/** Commands, flags, variables of the environment and placeholders: the same in both languages. */
function namesIn(text: string): string[] {
  return [
    ...new Set(text.match(/`[^`]+`|--[a-z][a-z-]+|\b[A-Z]+_[A-Z_]+\b|\$\{[^}]+\}|\b\d[\d,.]*\d\b/g)),
  ].toSorted();
}

/** Without command lines, flags, paths and what is between quotation marks or in braces. */
function prose(text: string): string {
  return text.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”|\{[^}]*\}|--\S+|\S*[/=<>[\]|]\S*/g, '·');
}

function commandLines(help: string): string[] {
  return help.split('\n').filter((line) => /^ {2}(?:\$ |cat |\S+ \| |TF_VAR)/.test(line));
}

function flagLabels(help: string): string[] {
  return help
    .split('\n')
    .flatMap((line) => /^ {2}((?:-\w, )? *--\S+)(?: {2}|$)/.exec(line)?.[1]?.trim() ?? []);
}

/** Without the usage, the examples and the columns of flags. */
function withoutCommandLines(help: string): string[] {
  let isCommand = false;
  return help.split('\n').flatMap((line) => {
    if (/^\S/.test(line)) isCommand = ['用法', '示例'].includes(line);
    return isCommand ? [] : [line.replace(/^ {2}(?:-\w, )? *--\S+/, '')];
  });
}
