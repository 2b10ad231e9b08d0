/**
 * Remembers which nonces were used, so that a request that was overheard is not accepted a second time. `memoryNonces` is
 * for one process, `sqlNonces` for several, and for one that may restart. Any store that adds a key if it is new will do:
 *
 * ```js
 * const nonces = {
 *   remember: async (nonce, until) =>
 *     (await redis.set(`nonce:${nonce}`, '', { NX: true, PXAT: until.getTime() })) === 'OK',
 * };
 * ```
 */
export interface NonceStore {
  /**
   * Remembers a nonce. Of two calls at the same time with the same nonce, one gets `true`.
   *
   * @param nonce As it was received. It is asked for only where the signature is right.
   * @param until When it may be forgotten: from then on the timestamp alone rejects the request.
   * @param now The clock that the request was verified by.
   * @returns Whether it is new.
   */
  remember(nonce: string, until: Date, now: Date): Promise<boolean> | boolean;
}
