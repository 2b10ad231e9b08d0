import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { templateMessages } from './messages.js';

/** Whether the system failed (no such file, no permission), not what is in a file. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Why the path of a template could not be looked at: that it is not there is a mistake of the call. */
export function templateError(shown: string, cause: unknown): EnvironmentError | UsageError {
  const isGone = isSystemError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
  if (!isGone) return templateUnreadable(shown, cause);
  const hints = [templateMessages.checkPath(), templateMessages.whatIsATemplate()];
  const message = templateMessages.pathMissing({ path: shown });
  return new UsageError('TEMPLATE_NOT_FOUND', message, { cause, hints, place: shown });
}

export function templateUnreadable(shown: string, cause: unknown): EnvironmentError {
  const hints = [templateMessages.checkPermissions()];
  return new EnvironmentError('TEMPLATE_UNREADABLE', templateMessages.unreadable({ path: shown }), {
    cause,
    hints,
    place: shown,
  });
}

/** Of a file inside of a template. */
export function fileUnreadable(shown: string, cause: unknown): EnvironmentError {
  const hints = [templateMessages.checkFile()];
  const message = templateMessages.unreadable({ path: shown });
  return new EnvironmentError('FILE_UNREADABLE', message, { cause, hints, place: shown });
}
