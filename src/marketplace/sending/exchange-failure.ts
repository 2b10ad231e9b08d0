/** `body`: connected, but the server cannot have the whole request. `answer`: it may have. */
export type ExchangePhase = 'answer' | 'body' | 'connect';

/** Why there is no answer, and how far it came. */
export class ExchangeFailure extends Error {
  constructor(
    readonly phase: ExchangePhase,
    readonly reason: 'aborted' | 'broken' | 'timeout' | 'too-long',
    /** What the system said; for `timeout` which of the three. */
    override readonly cause: NodeJS.ErrnoException,
  ) {
    super(cause.message, { cause });
  }
}
