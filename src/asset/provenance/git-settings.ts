import os from 'node:os';
import path from 'node:path';
import { childEnvironment } from '../../platform/child-environment.js';
import { readBounded } from '../../platform/read-bounded.js';
import type { Repository } from './find-repository.js';
import { runGit } from './run-git.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What of git's configuration koo needs; nothing of it can name a command. */
export interface GitSettings {
  /** Keys that decide whether a file differs, in git's spelling, with their values. */
  deciding: Readonly<Record<string, string>>;
  /** Patterns of what the user ignores everywhere; a path. */
  excludesFile?: string;
  /** Of the remote `origin`, as written. */
  remote?: string;
  /** Folders of other owners that the user trusts. */
  safeFolders: readonly string[];
}

const MAX_CONFIG_BYTES = 1024 * 1024;

const DECIDING = [
  'core.autocrlf',
  'core.checkstat',
  'core.eol',
  'core.filemode',
  'core.ignorecase',
  'core.precomposeunicode',
  'core.symlinks',
  'core.trustctime',
];
const DECIDING_VALUE = /^\w{0,20}$/;

/**
 * Reads git's settings: those of the repository from the text of its own `config`, which git parses from its standard input
 * (it follows no include there), and those of the user as git reads them anywhere. Neither runs a command.
 *
 * @param program Of git; absolute.
 */
export async function readGitSettings(
  program: string,
  { commonFolder }: Repository,
  environment: Environment,
  signal?: AbortSignal,
): Promise<GitSettings> {
  const config = await readBounded(path.join(commonFolder, 'config'), { maxBytes: MAX_CONFIG_BYTES }).catch(
    () => Buffer.alloc(0),
  );
  // In the root folder there is no repository whose configuration would count as well.
  const cwd = path.parse(commonFolder).root;
  const outside = { GIT_CEILING_DIRECTORIES: cwd, GIT_DIR: os.devNull };
  const pattern = `^(${DECIDING.map((key) => key.replace('.', '\\.')).join('|')}|core\\.excludesfile|remote\\.origin\\.url|safe\\.directory)$`;
  const query = ['-z', '--get-regexp', pattern];
  const [own, ofUser] = await Promise.all([
    runGit(program, ['config', '--file', '-', ...query], {
      cwd,
      environment: { ...childEnvironment(environment), ...outside },
      input: config.toString('latin1'),
      signal,
    }),
    runGit(program, ['config', '--includes', ...query], {
      cwd,
      environment: { ...childEnvironment(environment, { withHome: true }), ...outside },
      signal,
    }),
  ]);
  const [inRepository, inUser] = [entriesOf(own), entriesOf(ofUser)];
  const valueIn = (entries: Entry[], key: string) => entries.findLast((entry) => entry.key === key)?.value;
  const deciding = DECIDING.map((key) => [key, valueIn([...inUser, ...inRepository], key)] as const).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && DECIDING_VALUE.test(entry[1]),
  );
  const excludesFile = excludesPath(valueIn(inUser, 'core.excludesfile'), environment);
  const remote = valueIn(inRepository, 'remote.origin.url');
  return {
    deciding: Object.fromEntries(deciding),
    ...(excludesFile && { excludesFile }),
    ...(remote && { remote }),
    safeFolders: inUser.filter(({ key }) => key === 'safe.directory').map(({ value }) => value),
  };
}

interface Entry {
  key: string;
  value: string;
}

/** `key LF value NUL`; a key without a value means that it is true. */
function entriesOf(output = ''): Entry[] {
  return output
    .split('\0')
    .filter((text) => text !== '')
    .map((text) => {
      const end = text.indexOf('\n');
      return end === -1
        ? { key: text, value: 'true' }
        : { key: text.slice(0, end), value: text.slice(end + 1) };
    });
}

/** @see https://git-scm.com/docs/gitignore: the file that git reads where none is named */
function excludesPath(named: string | undefined, environment: Environment): string | undefined {
  const home = environment.HOME ?? environment.USERPROFILE;
  if (named?.startsWith('~/')) return home && path.join(home, named.slice(2));
  if (named !== undefined) return path.isAbsolute(named) ? named : undefined;
  const folder = environment.XDG_CONFIG_HOME || (home && path.join(home, '.config'));
  return folder && path.join(folder, 'git/ignore');
}
