import type { Interfaces } from '@oclif/core';
import type { Message } from '../../i18n/message.js';
import { callMessages } from './messages.js';

/** A call, and what its command declares. */
export interface DeclaredCall {
  argv: readonly string[];
  args: Readonly<Record<string, Pick<Interfaces.Arg<unknown>, 'options'>>>;
  flags: Readonly<Record<string, DeclaredFlag>>;
}

type DeclaredFlag = Pick<
  Interfaces.OptionFlag<unknown>,
  'aliases' | 'char' | 'dependsOn' | 'exclusive' | 'multiple' | 'options' | 'required'
> & { max?: number; min?: number; type: 'boolean' | 'option' };

/** What the framework's errors carry, by kind. */
interface CallError extends Error {
  /** Of missing arguments what is declared; of unexpected ones the words. */
  args?: ReadonlyArray<string | { name: string }>;
  /** Those that the command does not have, as they were written. */
  flags?: readonly string[];
  parse?: {
    output?: {
      flags: Readonly<Record<string, unknown>>;
      metadata: { flags?: Readonly<Record<string, { setFromDefault?: boolean } | undefined>> };
    };
  };
}

/**
 * What is wrong with a call that the framework refused, as messages: its errors have an English text, and of values
 * nothing else. So the call is compared with what the command declares.
 *
 * @returns Nothing where that shows no mistake.
 */
export function callMistakes(error: CallError, call: DeclaredCall | undefined): Message[] {
  const { args, flags, parse } = error;
  if (flags && parse) return [callMessages.unknownFlags({ flags })];
  if (args && parse) return [argumentsMistake(args)];
  if (!call) return [];
  const wrong = valueMistake(call);
  if (wrong) return [wrong];
  return parse?.output ? combinationMistakes(parse.output, call) : [];
}

function argumentsMistake(args: NonNullable<CallError['args']>): Message {
  const words = args.filter((one) => typeof one === 'string');
  return words.length > 0
    ? callMessages.unexpectedArguments({ words })
    : callMessages.missingArguments({ names: args.map((one) => (typeof one === 'string' ? one : one.name)) });
}

/** Flags that are missing, or do not go together. */
function combinationMistakes(
  { flags: given, metadata }: NonNullable<NonNullable<CallError['parse']>['output']>,
  { flags }: DeclaredCall,
): Message[] {
  const has = (name: string): boolean => given[name] !== undefined;
  const isMeant = (name: string): boolean => has(name) && metadata.flags?.[name]?.setFromDefault !== true;
  return Object.entries(flags).flatMap(([name, { dependsOn, exclusive, required }]) => {
    const flag = `--${name}`;
    if (!has(name)) return required ? [callMessages.missingFlag({ flag })] : [];
    const others = namesIn(dependsOn);
    const other = namesIn(exclusive).find((one) => isMeant(one));
    return [
      ...(others.every((one) => has(one))
        ? []
        : [callMessages.requires({ flag, others: others.map((one) => `--${one}`) })]),
      ...(other !== undefined && isMeant(name) ? [callMessages.excludes({ flag, other: `--${other}` })] : []),
    ];
  });
}

/** Those that depend on something else are not koo's. */
function namesIn(relations: ReadonlyArray<string | object> | undefined): string[] {
  return (relations ?? []).filter((one) => typeof one === 'string');
}

/** The first value that is missing, or that its flag or argument does not accept. */
function valueMistake({ args, argv, flags }: DeclaredCall): Message | undefined {
  const seen = new Set<DeclaredFlag>();
  const words: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at]!;
    if (word === '--') {
      words.push(...argv.slice(at + 1));
      break;
    }

    const [name, flag, attached] = flagIn(word, flags) ?? [];
    if (name === undefined || flag === undefined) {
      // The framework reads an unknown flag as an argument, and has `--json` itself.
      if (word !== '--json') words.push(word);
      continue;
    }

    if (flag.type !== 'option') continue;
    const { options: values } = flag;
    const shown = `--${name}`;
    if (seen.has(flag) && !flag.multiple) return callMessages.givenTwice({ flag: shown });
    seen.add(flag);
    const value = attached ?? argv[(at += 1)];
    if (value === undefined || (attached === undefined && flagIn(value, flags)))
      return values ? callMessages.noValueOf({ flag: shown, values }) : callMessages.noValue({ flag: shown });
    const mistake = mistakeOf(shown, value, flag);
    if (mistake) return mistake;
  }

  const wrong = Object.entries(args).find(
    ([, { options }], at) => options && words[at] !== undefined && !options.includes(words[at]),
  );
  if (!wrong) return undefined;
  const [name, { options }] = wrong;
  const value = words[Object.keys(args).indexOf(name)]!;
  if (/^--\w/.test(value)) return callMessages.unknownFlags({ flags: [value] });
  return callMessages.notOneOf({ value, values: options!, what: name.toUpperCase() });
}

function mistakeOf(flag: string, value: string, { max, min, options }: DeclaredFlag): Message | undefined {
  if (options) {
    return options.includes(value)
      ? undefined
      : callMessages.notOneOf({ value, values: options, what: flag });
  }

  // Of the framework's flags only integers have them.
  if (min === undefined && max === undefined) return undefined;
  if (!/^-?\d+$/.test(value)) return callMessages.notInteger({ flag, value });
  if (min !== undefined && Number(value) < min) return callMessages.tooSmall({ flag, least: min, value });
  if (max !== undefined && Number(value) > max) return callMessages.tooLarge({ flag, most: max, value });
  return undefined;
}

/** The name and the flag that a word stands for, and the value in the same word. */
function flagIn(
  word: string,
  flags: DeclaredCall['flags'],
): [name: string, flag: DeclaredFlag, value: string | undefined] | undefined {
  const [, long, short, attached] = /^(?:--([^=]+)|-([^-=]))(?:=?([\s\S]+))?$/.exec(word) ?? [];
  const found = Object.entries(flags).find(([name, { aliases, char }]) =>
    long === undefined ? char !== undefined && char === short : name === long || aliases?.includes(long),
  );
  return found && [...found, attached];
}
