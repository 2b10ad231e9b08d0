/**
 * What went wrong with a temporary file, told of the file that was to be written: the other is nobody's, and is gone when
 * somebody looks for it.
 */
export function failedWrite(error: unknown, temporary: string, file: string): unknown {
  const failure = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || !failure.syscall) return error;
  if (failure.path !== undefined && failure.path !== temporary) return error;
  failure.path = file;
  failure.message = failure.message.replaceAll(temporary, file);
  return failure;
}
