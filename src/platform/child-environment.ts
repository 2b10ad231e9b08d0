import { safePath } from './find-program.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a program needs to start and to write temporary files, the variables without which Windows starts nothing included. */
const BASIC =
  /^(?:TMPDIR|TMP|TEMP|TZ|LANG|LANGUAGE|LC_\w+|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|NUMBER_OF_PROCESSORS)$/i;

/** Where the user's own settings are. */
const HOME = /^(?:HOME|XDG_CONFIG_HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA)$/i;

/**
 * The environment of a program that koo runs by itself: a list of what is passed on, since keys are kept under more names
 * than can be listed (`KOO_SECRET_KEY`, `AWS_SECRET_ACCESS_KEY`, `CI_JOB_TOKEN`, …), and variables such as `GIT_DIR`,
 * `BASH_ENV` or `LD_PRELOAD` change what a program does.
 *
 * @param withHome Whether the program is to find the user's own settings.
 */
export function childEnvironment(
  environment: Environment,
  { withHome = false }: { withHome?: boolean } = {},
): Record<string, string> {
  const passed = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (BASIC.test(entry[0]) || (withHome && HOME.test(entry[0]))),
  );
  return { ...Object.fromEntries(passed), PATH: safePath(environment) };
}
