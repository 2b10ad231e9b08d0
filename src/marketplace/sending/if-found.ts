import { RefusedCallError } from './call-errors.js';

/**
 * What a call answers, or nothing where the interface answers 404: there is no such thing.
 *
 * @throws Every other error of the call.
 */
export async function ifFound<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof RefusedCallError && error.status === 404) return undefined;
    throw error;
  }
}
