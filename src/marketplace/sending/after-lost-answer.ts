import { LostAnswerError } from './call-errors.js';

/**
 * Makes a call that must not be done twice. When its answer is lost, the server is asked whether it was done.
 *
 * @param send The call.
 * @param ask Its result where it was done; `undefined` where it surely was not; throws where that cannot be determined.
 * @throws what `send` threw, also where asking fails: then it stays unknown.
 */
export async function afterLostAnswer<Result>(
  send: () => Promise<Result>,
  ask: () => Promise<Result | undefined>,
): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof LostAnswerError)) throw error;
    let found: Result | undefined;
    try {
      found = await ask();
    } catch {
      throw error;
    }

    return found === undefined ? send() : found;
  }
}
