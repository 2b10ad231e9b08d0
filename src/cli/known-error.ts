import { EnvironmentError, KooError, UsageError } from '../errors/koo-error.js';

const SYSTEM_HINTS: Record<string, string> = {
  EACCES: 'Check who owns it and its permissions.',
  EDQUOT: 'Free some space in your quota, then run the same command again.',
  EISDIR: 'Name a file, not a folder.',
  EMFILE: 'Raise the limit of open files (`ulimit -n`), then run the same command again.',
  ENOENT: 'Check the path; it may have been moved or deleted meanwhile.',
  ENOSPC: 'Free some space on that disk, then run the same command again.',
  ENOTDIR: 'Name a folder, not a file.',
  EPERM: 'Check who owns it and its permissions.',
  EROFS: 'The disk is read-only: choose another folder.',
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
      hints: ['Run the command with --help to see its arguments and flags.'],
    });
  }

  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return undefined;
  return new EnvironmentError(code, error.message, {
    cause: error,
    hints: [SYSTEM_HINTS[code] ?? 'Check the file or the connection that is named here, then try again.'],
    place: path,
  });
}

/** The framework's own errors about the call carry an oclif exit code of 2, or are an unknown command (127). */
function isCallError(error: Error): boolean {
  const exit = (error as { oclif?: { exit?: number } }).oclif?.exit;
  return exit === 2 || exit === 127 || 'parse' in error;
}

function firstLines(message: string): string {
  return message.replace(/\n?See more help with --help$/, '').trim();
}
