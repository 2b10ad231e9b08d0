import { toText } from '../../template/evaluate/value.js';
import type { Template } from '../../template/model.js';
import { defaultValue } from '../values/known-value.js';
import { type Command, shellCommands, type Word } from './shell-commands.js';
import { FILLED, type Script, scriptsOf } from './user-data.js';
import { memoized } from '../../platform/memoized.js';

/** What a command of user data fetches, where its address is written out. */
export interface Download {
  script: Script;
  url: string;
  /** The word that is the address. */
  word: Word;
}

const PROGRAMS = /^(?:curl|wget|aria2c|axel|invoke-webrequest|iwr|start-bitstransfer)(?:\.exe)?$/i;
/** What the template's servers fetch when they start. */
export const downloadsOf = memoized((template: Template): readonly Download[] =>
  scriptsOf(template).flatMap((script) =>
    commandsOf(script).flatMap(({ words }) => {
      const program = words.findIndex(({ text }) => PROGRAMS.test(text.replace(/^.*\//, '')));
      if (program === -1) return [];
      return words.slice(program + 1).flatMap((word) => {
        const url = addressIn(word, script);
        return url === undefined ? [] : [{ script, url, word }];
      });
    }),
  ),
);

/** The commands of a script; read once. */
export const commandsOf = memoized((script: Script): readonly Command[] => shellCommands(script.text));

/** `yum install -y wget unzip` names programs, and runs none of them. */
export function isInstallation({ words }: Command): boolean {
  return words.some(({ text }) => /^(?:yum|dnf|apt|apt-get|zypper|apk|command|which|type|alias)$/.test(text));
}

/** The address that a word is; of a value that is filled in, the one that the buyer gets who changes nothing. */
function addressIn(word: Word, script: Script): string | undefined {
  const written = word.text === FILLED ? filledIn(word, script) : word.text;
  return written !== undefined && /^(?:https?|ftp):\/\/./i.test(written) ? written : undefined;
}

/** A shell variable may have it from a line above: then it is the first that is an archive's address. */
function filledIn({ end, start }: Word, script: Script): string | undefined {
  const { archives, first } = archivesIn(script);
  for (let at = start; at < end; at += 1) if (archives.has(at)) return archives.get(at);
  return first;
}

/** The addresses of archives that are filled into a script, by where; nothing for what is filled in otherwise. */
interface FilledArchives {
  archives: ReadonlyMap<number, string | undefined>;
  first: string | undefined;
}

const archivesIn = memoized((script: Script): FilledArchives => {
  const archives = new Map<number, string | undefined>();
  for (const { at, expression, scope } of script.fillings) {
    const text = toText(defaultValue(expression, scope));
    archives.set(at, text !== undefined && isArchive(text) ? text : undefined);
  }

  return { archives, first: [...archives.values()].find((archive) => archive !== undefined) };
});

/** A zip or tar, by the end of its path. */
export function isArchive(url: string): boolean {
  return /\.(?:zip|tar|tar\.gz|tgz)$/i.test(url.replace(/[?#].*$/s, ''));
}
