import type { Template } from '../../template/model.js';
import { addressCarried } from '../assets/asset-address.js';
import { commandsOf, downloadsOf, isArchive } from './downloads.js';
import { shellCommands, type Command, type Word } from './shell-commands.js';
import { FILLED, type Script, scriptsOf } from './user-data.js';

/** A file that a command runs. */
export interface CalledFile {
  /** The end of its path that is known: `scripts/install.sh` of `"$work/app/scripts/install.sh"`. */
  path: string;
  /** The path is relative to the folder that the script is in at that point: nothing was left off, and it is not absolute. */
  relative: boolean;
  word: Word;
}

/** The scripts that download the package of an asset, and no other archive beside it. */
export function packageScripts(template: Template): Script[] {
  const others = new Set(
    downloadsOf(template)
      .filter(({ url }) => isArchive(url))
      .map(({ script }) => script),
  );
  return scriptsOf(template).filter(
    (script) =>
      !others.has(script) && script.fillings.some((one) => addressCarried(template, one) !== undefined),
  );
}

const INTERPRETERS =
  /^(?:(?:ba|da|k|z)?sh|source|\.|python[\d.]*|perl|ruby|node|php|pwsh|powershell)(?:\.exe)?$/i;
/** What may stand before a command and runs the rest of the line. */
const BEFORE =
  /^(?:!|command|do|elif|else|env|exec|if|nice|nohup|setsid|sudo|then|time|timeout|until|while|-|\{|\d+[smh]?|-\w+|[A-Za-z_]\w*=.*)$/s;
const SUFFIX = /\.(?:bash|bin|jar|js|php|pl|ps1|py|rb|run|sh)$/i;
const SYSTEM = /^\/(?:bin|dev|etc|lib\d*|proc|run|sbin|sys|usr|var)\//;

/** The files that a script's own commands run: not those of files that it writes. */
export function calledFiles(script: Script): CalledFile[] {
  return commandsOf(script).flatMap((command) => (command.written ? [] : (calledFile(command) ?? [])));
}

/** The file that a lifecycle command runs. */
export function lifecycleFile(command: string): string | undefined {
  for (const one of shellCommands(command)) {
    const called = calledFile(one);
    if (called) return called.path;
  }

  return undefined;
}

function calledFile({ words }: Command): CalledFile | undefined {
  const first = words.findIndex(({ text }) => !BEFORE.test(text));
  const program = words[first];
  if (!program) return undefined;
  if (!INTERPRETERS.test(nameOf(program.text))) {
    const runs = program.text.includes('/') && (SUFFIX.test(program.text) || program.text.startsWith('./'));
    return runs ? fileFrom(program) : undefined;
  }

  for (const word of words.slice(first + 1)) {
    if (/^-\w*[cm]$/.test(word.text)) return undefined;
    if (!word.text.startsWith('-')) return SUFFIX.test(word.text) ? fileFrom(word) : undefined;
  }

  return undefined;
}

function fileFrom(word: Word): CalledFile | undefined {
  if (SYSTEM.test(word.text) || word.text.includes('://')) return undefined;
  const steps = word.text.split('/').filter((step) => step !== '.' && step !== '');
  const unknown = steps.findLastIndex(
    (step) => /[$*?~[\]{}]/.test(step) || step.includes(FILLED) || step === '..',
  );
  const known = steps.slice(unknown + 1);
  if (known.length === 0) return undefined;
  return { path: known.join('/'), relative: unknown === -1 && !word.text.startsWith('/'), word };
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Whether a path names a file of the package: with the folders before it that the package was unpacked into, or
 * without those that the script has changed to.
 */
export function packedAs(called: CalledFile, paths: readonly string[]): string | undefined {
  const steps = called.path.split('/');
  const ends = new Set(steps.map((_, index) => steps.slice(index).join('/')));
  return paths.find((path) => ends.has(path) || path.endsWith(`/${called.path}`));
}

const MAKERS = /^(?:aria2c|cat|cp|curl|echo|install|ln|mv|printf|sed|tee|wget)$/;

/** Whether another command of the script writes, fetches or moves a file of that name. */
export function isMadeHere(script: Script, { word }: CalledFile): boolean {
  const name = nameOf(word.text);
  return commandsOf(script).some(({ words }) => {
    if (words.some(({ start }) => start === word.start)) return false;
    const makes = words.some(({ text }) => /^\d?>/.test(text) || MAKERS.test(nameOf(text)));
    return (
      makes && words.some(({ text }) => nameOf(text.replace(/[?#].*$/s, '').replace(/^\d?>>?/, '')) === name)
    );
  });
}
