import { InterruptedError, KooError } from '../../errors/koo-error.js';
import { applyMessages } from './messages.js';

/**
 * Throws what went wrong: the first that is not an interruption, with the others beside its hints.
 *
 * @param errors At least one.
 */
export function throwAll(errors: readonly Error[]): never {
  const first = errors.find((error) => !(error instanceof InterruptedError)) ?? errors[0]!;
  if (first instanceof KooError) {
    for (const other of errors) {
      if (other === first || other instanceof InterruptedError) continue;
      first.addHint(
        other instanceof KooError
          ? applyMessages.alsoFailed({ code: other.code, message: other.texts.message })
          : applyMessages.alsoFailed({ message: other.message }),
      );
    }
  }

  throw first;
}
