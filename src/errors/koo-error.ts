import { foreignText, type Message, textOf } from '../i18n/message.js';
import { errorMessages } from './messages.js';

/**
 * Who has to act when something went wrong. The command line turns each kind into one exit code
 * (`src/cli/command/exit-codes.ts`); a caller of the library can switch on it.
 *
 * - `check`: what was looked at is not in order (findings, a failed verification)
 * - `usage`: the call was wrong (a flag, an argument, `koo.yaml`)
 * - `environment`: the surroundings failed (file, disk, network, credentials, clock)
 * - `refused`: the marketplace or RFS answered, and said no
 * - `interrupted`: the user stopped it
 */
export type ErrorKind = 'check' | 'environment' | 'interrupted' | 'refused' | 'usage';

export interface KooErrorDetails {
  /** The next steps, in the order in which to try them. */
  hints?: readonly Message[];
  /** Address of the page that states the rule or explains the code. */
  docs?: string;
  /** Where it is: a path, or `path:line:column`. */
  place?: string;
  cause?: unknown;
}

/**
 * An expected failure. `code` is stable and for programs (`UPPER_SNAKE`, or the marketplace's own code),
 * `message` says what is wrong, `place` where, `hints` what to do next. None of them may contain a secret.
 */
export abstract class KooError extends Error {
  abstract readonly kind: ErrorKind;
  readonly code: string;
  /** In English, as `message` is; {@link addHint} adds to it. */
  readonly hints: string[];
  /** What the message and the hints are made of, in the language of the reader. */
  readonly texts: { readonly message: Message; readonly hints: readonly Message[] };
  readonly docs?: string;
  readonly place?: string;
  readonly #hints: Message[];

  constructor(code: string, message: Message, details: KooErrorDetails = {}) {
    super(textOf(message, 'en'), { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    // A plugin that no compiler has checked may give plain texts.
    this.#hints = (details.hints ?? []).map((hint) => foreignText(hint));
    this.texts = { message: foreignText(message), hints: this.#hints };
    this.hints = this.#hints.map((hint) => textOf(hint, 'en'));
    this.docs = details.docs;
    this.place = details.place;
  }

  /** Adds a next step, or a circumstance, that only a caller knows. */
  addHint(hint: Message, at: 'first' | 'last' = 'last'): void {
    const method = at === 'first' ? 'unshift' : 'push';
    this.#hints[method](hint);
    this.hints[method](textOf(hint, 'en'));
  }
}

/** What was looked at is not in order. */
export class CheckFailed extends KooError {
  readonly kind = 'check';
}

/** The call, or the file that describes it, is wrong. */
export class UsageError extends KooError {
  readonly kind = 'usage';
}

/** A file, the disk, the network, the clock or the credentials failed. */
export class EnvironmentError extends KooError {
  readonly kind = 'environment';
}

/** KooGallery or RFS answered and refused. `code` is its own code where it gave one. */
export class RefusedError extends KooError {
  readonly kind = 'refused';
}

/** The user stopped it (Ctrl-C, SIGTERM). */
export class InterruptedError extends KooError {
  readonly kind = 'interrupted';

  constructor(message: Message = errorMessages.interrupted(), details: KooErrorDetails = {}) {
    super('INTERRUPTED', message, details);
  }
}
