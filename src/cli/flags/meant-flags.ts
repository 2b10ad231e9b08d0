import { didYouMean } from '../../findings/did-you-mean.js';

/** One place goes by two names: commands that publish take targets of koo.yaml, those that call an interface take sites. */
const SAME: Readonly<Record<string, string>> = { '--site': '--target', '--target': '--site' };

interface WrongFlags {
  /** As they were written: `--targt`. */
  flags: string[];
  parse: { input: { flags: Record<string, { allowNo?: boolean; hidden?: boolean }> } };
}

/** The flags of the command that those were most likely meant to be that it does not have. */
export function meantFlags(error: Error): string[] {
  if (!isWrongFlags(error)) return [];
  const known = Object.entries(error.parse.input.flags)
    .filter(([, { hidden }]) => !hidden)
    .flatMap(([name, { allowNo }]) => (allowNo ? [`--${name}`, `--no-${name}`] : [`--${name}`]));
  const meant = error.flags
    .filter((flag) => flag.startsWith('--'))
    .map((flag) => {
      const [name = ''] = flag.split('=');
      const same = SAME[name];
      return same !== undefined && known.includes(same) ? same : didYouMean(name, known);
    });
  return [...new Set(meant.filter((flag) => flag !== undefined))];
}

function isWrongFlags(error: Error): error is Error & WrongFlags {
  return 'flags' in error && Array.isArray(error.flags) && 'parse' in error;
}
