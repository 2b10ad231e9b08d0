import { foreignText, type Message, textOf } from '../../i18n/message.js';

/** `body`: connected, but the server cannot have the whole request. `answer`: it may have. */
export type ExchangePhase = 'answer' | 'body' | 'connect';

/** A time or size that koo itself limits was exceeded; not an error of the system. */
export class LimitExceeded extends Error {
  constructor(readonly text: Message) {
    super(textOf(text, 'en'));
  }
}

/** Why there is no answer, and how far it came. */
export class ExchangeFailure extends Error {
  constructor(
    readonly phase: ExchangePhase,
    readonly reason: 'aborted' | 'broken' | 'timeout' | 'too-long',
    /** What the system said, {@link LimitExceeded} or a failed tunnel. */
    override readonly cause: NodeJS.ErrnoException & { text?: Message },
  ) {
    super(cause.message, { cause });
  }

  /** Why, for messages. */
  get text(): Message {
    return this.cause.text ?? foreignText(this.message);
  }
}
