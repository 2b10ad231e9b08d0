import nodePath from 'node:path';
import { EnvironmentError, KooError, UsageError } from '../../errors/koo-error.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { isStateElsewhere } from '../../platform/state-root.js';
import { meantFlags } from '../flags/meant-flags.js';
import { callMistakes, type DeclaredCall } from './call-mistakes.js';
import { callMessages, systemMessages } from './messages.js';

interface SystemFailure {
  code: string;
  /** What is wrong. */
  message(data: { path?: string }): Message;
  next(data: { folder?: string }): Message;
}

const SYSTEM_FAILURES: Readonly<Record<string, SystemFailure>> = {
  EACCES: {
    code: 'NOT_ALLOWED',
    message: systemMessages.accessDenied,
    next: systemMessages.checkPermissions,
  },
  EDQUOT: { code: 'DISK_FULL', message: systemMessages.quotaUsed, next: systemMessages.freeQuota },
  EEXIST: { code: 'FILE_IN_THE_WAY', message: systemMessages.fileInTheWay, next: systemMessages.moveFile },
  EISDIR: { code: 'IS_A_FOLDER', message: systemMessages.isFolder, next: systemMessages.nameFile },
  EFBIG: { code: 'DISK_FULL', message: systemMessages.fileLimit, next: systemMessages.raiseFileLimit },
  ELOOP: { code: 'LINK_LOOP', message: systemMessages.linkLoop, next: systemMessages.removeLink },
  EMFILE: { code: 'TOO_MANY_FILES', message: systemMessages.tooManyFiles, next: systemMessages.raiseLimit },
  ENOENT: { code: 'FILE_MISSING', message: systemMessages.noFile, next: systemMessages.checkPath },
  ENOSPC: { code: 'DISK_FULL', message: systemMessages.diskFull, next: systemMessages.freeDisk },
  ENOTDIR: { code: 'NOT_A_FOLDER', message: systemMessages.notFolder, next: systemMessages.nameFolder },
  EPERM: { code: 'NOT_ALLOWED', message: systemMessages.notChangeable, next: systemMessages.checkOwner },
  EROFS: { code: 'READ_ONLY', message: systemMessages.readOnly, next: systemMessages.chooseFolder },
};

/**
 * Whatever was thrown, as an error that koo can explain, or nothing when it is a bug. Wrong flags come from the
 * framework, failed files from Node; everything else that is expected is a {@link KooError} already.
 *
 * @param call Of the command that was running.
 */
export function knownError(error: unknown, call?: DeclaredCall): KooError | undefined {
  if (error instanceof KooError) return error;
  if (!(error instanceof Error)) return undefined;
  if (isCallError(error)) {
    const mistakes = callMistakes(error, call);
    const [message = callMessages.other({ text: firstLines(error.message) }), ...others] = mistakes;
    return new UsageError('WRONG_CALL', others.length === 0 ? message : callMessages.several({ mistakes }), {
      hints: [...meantFlags(error).map((word) => callMessages.didYouMean({ word })), callMessages.showHelp()],
    });
  }

  const { code, path, syscall } = error as NodeJS.ErrnoException;
  // Of a database whose owner has not explained it.
  if (code?.startsWith('SQLITE_')) return databaseFailure(error);
  if (!code || !syscall) return undefined;
  // Of other calls it says that a file is there already, which nobody is told who did not ask for a new one.
  const failure = code === 'EEXIST' && syscall !== 'mkdir' ? undefined : SYSTEM_FAILURES[code];
  if (!failure) {
    return new EnvironmentError(code, foreignText(error.message), {
      cause: error,
      hints: [systemMessages.tryAgain()],
      place: path,
    });
  }

  const folder = path ? nodePath.dirname(nodePath.resolve(path)) : undefined;
  return new EnvironmentError(failure.code, failure.message({ ...(path && { path }) }), {
    cause: error,
    hints: [
      failure.next({ ...(folder !== undefined && { folder }) }),
      ...(isOwnFile(path) && ['NOT_ALLOWED', 'READ_ONLY'].includes(failure.code)
        ? [systemMessages.keepElsewhere()]
        : []),
    ],
    place: path,
  });
}

/** Whether it is one of koo's own files of a project, which may be elsewhere and are not yet. */
function isOwnFile(file: string | undefined): boolean {
  return (
    !isStateElsewhere() && file !== undefined && nodePath.resolve(file).split(nodePath.sep).includes('.koo')
  );
}

function databaseFailure(error: Error): EnvironmentError {
  return new EnvironmentError(
    'DATABASE_UNUSABLE',
    systemMessages.databaseUnusable({ reason: error.message }),
    { cause: error, hints: [systemMessages.checkSpace()] },
  );
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
    .trim();
}
