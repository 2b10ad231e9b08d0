import path from 'node:path';

/** Programs that run the file they are given. */
const INTERPRETERS =
  /^(?:ba|da|k|z)?sh$|^(?:bash|source|\.|python[\d.]*|perl|ruby|node|php|java|pwsh|powershell|cmd)(?:\.exe)?$/i;

/** Programs that run the rest of their command line. */
const WRAPPERS = new Set([
  'command',
  'env',
  'exec',
  'nice',
  'nohup',
  'setsid',
  'stdbuf',
  'sudo',
  'time',
  'timeout',
]);

const SCRIPT_SUFFIX = /\.(?:bash|bat|bin|cjs|cmd|exe|jar|js|mjs|php|pl|ps1|py|rb|run|sh)$/i;

/**
 * Which file of the package a lifecycle command runs: `scripts/install.sh` of `bash scripts/install.sh --quiet`.
 * Answers a normalised path, relative to where the package is unpacked; it may start with `../`. Answers nothing
 * where no file of the package is run, or where only a shell could tell (`$DIR/x.sh`, an absolute path): a command
 * that is not understood is not a mistake.
 */
export function lifecycleScriptPath(command: string): string | undefined {
  let folder = '.';
  for (const part of command.split(/&&|\|\||[;|&\n]/)) {
    const words = wordsOf(part);
    const change = words.indexOf('cd');
    if (change !== -1) {
      const target = words[change + 1];
      if (target === undefined || !isKnown(target)) return undefined;
      folder = path.posix.join(folder, target);
      continue;
    }

    const script = scriptOf(words);
    if (script === undefined) continue;
    return isKnown(script) ? path.posix.join(folder, script) : undefined;
  }

  return undefined;
}

/** `"a b" c` is two words. Windows' separator is read as `/`. */
function wordsOf(part: string): string[] {
  const words = part.match(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g) ?? [];
  return words
    .map((word) => word.replaceAll(/["']/g, '').replaceAll('\\', '/'))
    .filter((word) => word !== '');
}

function scriptOf(words: readonly string[]): string | undefined {
  const start = words.findIndex((word) => !/^\w+=/.test(word));
  const program = words[start];
  if (program === undefined) return undefined;
  const name = path.posix.basename(program);
  if (INTERPRETERS.test(name) || WRAPPERS.has(name))
    return words.slice(start + 1).find((word) => isPathLike(word));
  return isPathLike(program) ? program : undefined;
}

function isPathLike(word: string): boolean {
  if (/^-|^\w+=|:\/\/|^(?:\/|~|[A-Za-z]:)|[<>]/.test(word)) return false;
  return word.includes('/') || SCRIPT_SUFFIX.test(word);
}

/** Neither expanded by a shell nor somewhere on the machine. */
function isKnown(word: string): boolean {
  return !/[$`*?{[]|^(?:\/|~|[A-Za-z]:)/.test(word);
}
