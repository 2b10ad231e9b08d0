import { EnvironmentError, type KooErrorDetails, RefusedError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';

/** No byte of the request has left: it is safe to send it again, also to another address. */
export class NotReachedError extends EnvironmentError {
  constructor(
    code: string,
    message: Message,
    details: KooErrorDetails & {
      /** Whether another address of the same site may be tried; not when this one showed a wrong certificate. */
      tryElsewhere: boolean;
      /** Whether it may go away by itself, so that it is worth trying again. */
      mayPass: boolean;
    },
  ) {
    super(code, message, details);
    this.tryElsewhere = details.tryElsewhere;
    this.mayPass = details.mayPass;
  }

  readonly mayPass: boolean;
  readonly tryElsewhere: boolean;
}

/**
 * Something was sent and no complete answer came back. With code `OUTCOME_UNKNOWN` it may have been done, and
 * sending it again might do it twice.
 */
export class LostAnswerError extends EnvironmentError {}

/** An answer came that is not what this interface answers: too long, no JSON, or without its result code. */
export class UnreadableAnswerError extends EnvironmentError {}

/** KooGallery, its gateway or RFS said no. */
export class RefusedCallError extends RefusedError {
  /** HTTP status; 200 where only the code in the body says that it failed. */
  readonly status: number;
  /** What Huawei's support asks for. */
  readonly requestId?: string;
  /** The server's own words, without secrets. */
  readonly says?: string;

  constructor(
    code: string,
    message: Message,
    details: KooErrorDetails & { status: number; requestId?: string; says?: string },
  ) {
    super(code, message, details);
    this.status = details.status;
    this.requestId = details.requestId;
    this.says = details.says;
  }
}
