import nodePath from 'node:path';
import { EnvironmentError, KooError, UsageError } from '../../errors/koo-error.js';
import { meantFlags } from '../flags/meant-flags.js';

interface SystemFailure {
  code: string;
  /** What is wrong; the place is shown beside it. */
  says: string;
  next: string;
}

const SYSTEM_FAILURES: Readonly<Record<string, SystemFailure>> = {
  EACCES: {
    code: 'NOT_ALLOWED',
    says: 'Access is denied',
    next: 'Check the permissions of it and of its folder, and who owns them.',
  },
  EDQUOT: {
    code: 'DISK_FULL',
    says: 'Your quota is used up',
    next: 'Free some space, then run the same command again.',
  },
  EEXIST: {
    code: 'FILE_IN_THE_WAY',
    says: 'A file stands where a folder is wanted',
    next: 'Choose another path, or move that file away.',
  },
  EISDIR: { code: 'IS_A_FOLDER', says: 'It is a folder', next: 'Name a file.' },
  ELOOP: {
    code: 'LINK_LOOP',
    says: 'Its symbolic links lead in a circle',
    next: 'Remove the link, or put the file itself there.',
  },
  EMFILE: {
    code: 'TOO_MANY_FILES',
    says: 'Too many files are open',
    next: 'Raise the limit (`ulimit -n`), then run the same command again.',
  },
  ENOENT: {
    code: 'FILE_MISSING',
    says: 'There is no such file',
    next: 'Check the path; it may have been moved or deleted meanwhile.',
  },
  ENOSPC: {
    code: 'DISK_FULL',
    says: 'The disk is full',
    next: 'Free some space on it, then run the same command again.',
  },
  ENOTDIR: { code: 'NOT_A_FOLDER', says: 'It is not a folder', next: 'Name a folder.' },
  EPERM: {
    code: 'NOT_ALLOWED',
    says: 'It may not be changed',
    next: 'Check who owns it and its permissions.',
  },
  EROFS: { code: 'READ_ONLY', says: 'The disk is read-only', next: 'Choose another folder.' },
};

/**
 * Whatever was thrown, as an error that koo can explain, or nothing when it is a bug. Wrong flags come from the
 * framework, failed files from Node; everything else that is expected is a {@link KooError} already.
 */
export function knownError(error: unknown): KooError | undefined {
  if (error instanceof KooError) return error;
  if (!(error instanceof Error)) return undefined;
  if (isCallError(error)) {
    return new UsageError('WRONG_CALL', firstLines(error.message), {
      hints: [
        ...meantFlags(error).map((flag) => `Did you mean \`${flag}\`?`),
        'Run the command with --help to see its arguments and flags.',
      ],
    });
  }

  const { code, path, syscall } = error as NodeJS.ErrnoException;
  // Of a database whose owner has not explained it.
  if (code?.startsWith('SQLITE_')) return databaseFailure(error);
  if (!code || !syscall) return undefined;
  // Of other calls it says that a file is there already, which nobody is told who did not ask for a new one.
  const failure = code === 'EEXIST' && syscall !== 'mkdir' ? undefined : SYSTEM_FAILURES[code];
  return new EnvironmentError(
    failure?.code ?? code,
    failure ? `${failure.says}${path ? `: ${path}` : '.'}` : error.message,
    {
      cause: error,
      hints: [
        nextStep(failure, path) ?? 'Check the file or the connection that is named here, then try again.',
      ],
      place: path,
    },
  );
}

function databaseFailure(error: Error): EnvironmentError {
  return new EnvironmentError('DATABASE_UNUSABLE', `A database of koo cannot be used: ${error.message}.`, {
    cause: error,
    hints: ['Check the space left on the disk and the permissions, then run the same command again.'],
  });
}

function nextStep(failure: SystemFailure | undefined, path: string | undefined): string | undefined {
  if (!failure || !path) return failure?.next;
  return failure.next.replace('its folder', () => `its folder ${nodePath.dirname(nodePath.resolve(path))}`);
}

/** The framework's own errors about the call carry an oclif exit code of 2, or are an unknown command (127). */
function isCallError(error: Error): boolean {
  const exit = (error as { oclif?: { exit?: number } }).oclif?.exit;
  return exit === 2 || exit === 127 || 'parse' in error;
}

function firstLines(message: string): string {
  return message
    .replace(/^The following errors? occurred:\s*/, '')
    .replace(/\n?See more help with --help$/, '')
    .replaceAll(/Missing required flag (?=\w)/g, 'Missing required flag --')
    .trim();
}
