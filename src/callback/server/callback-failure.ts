import { RESULT_CODES, type ResultCode } from '../result-code.js';

/**
 * What a handler throws to answer with a result code that is not 000000.
 *
 * ```js
 * throw new CallbackFailure('000106');
 * throw new CallbackFailure('000100', 'no licence is left in region cn-north-4');
 * ```
 */
export class CallbackFailure extends Error {
  override readonly name = 'CallbackFailure';

  /**
   * @param resultCode One that the interface allows: `declared.codes`.
   * @param resultMsg At most 255 characters, shown in the seller's console; the meaning of the code by default. It must not
   *   contain a secret.
   */
  constructor(
    readonly resultCode: ResultCode,
    readonly resultMsg: string = RESULT_CODES[resultCode],
    options?: ErrorOptions,
  ) {
    super(`${resultCode}: ${resultMsg}`, options);
  }
}
