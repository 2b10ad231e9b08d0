import { InterruptedError, KooError } from '../../errors/koo-error.js';

/**
 * Throws what went wrong: the first that is no interruption, with the others beside its hints.
 *
 * @param errors At least one.
 */
export function throwAll(errors: readonly Error[]): never {
  const first = errors.find((error) => !(error instanceof InterruptedError)) ?? errors[0]!;
  if (first instanceof KooError) {
    for (const other of errors) {
      if (other === first || other instanceof InterruptedError) continue;
      const code = other instanceof KooError ? ` [${other.code}]` : '';
      first.addHint(`This went wrong, too: ${other.message}${code}`);
    }
  }

  throw first;
}
