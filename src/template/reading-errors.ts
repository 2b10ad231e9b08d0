import { EnvironmentError, UsageError } from '../errors/koo-error.js';

export const WANTED_TEMPLATE =
  'A template is a folder with .tf or .tf.json files, one such file, or a .zip of them.';

/** Whether the machine failed (no such file, no permission), not what is in a file. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Why the path of a template could not be looked at: that it is not there is a mistake of the call. */
export function templateError(shown: string, cause: unknown): EnvironmentError | UsageError {
  const isGone = isSystemError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
  if (!isGone) return templateUnreadable(shown, cause);
  const hints = ['Check the spelling; paths are relative to the working directory.', WANTED_TEMPLATE];
  return new UsageError('TEMPLATE_NOT_FOUND', `${shown} does not exist.`, { cause, hints, place: shown });
}

export function templateUnreadable(shown: string, cause: unknown): EnvironmentError {
  const hints = ['Check that you may read it and all that is in it.'];
  return new EnvironmentError('TEMPLATE_UNREADABLE', `${shown} cannot be read.`, {
    cause,
    hints,
    place: shown,
  });
}

/** Of a file inside of a template. */
export function fileUnreadable(shown: string, cause: unknown): EnvironmentError {
  const hints = ['Check that the file is still there and that you may read it.'];
  return new EnvironmentError('FILE_UNREADABLE', `${shown} cannot be read.`, { cause, hints, place: shown });
}
