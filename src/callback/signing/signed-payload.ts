import { jsonObjectIn } from '../../platform/json-object.js';

/**
 * The text of a JSON body that 2.0 signs: its members sorted by name at the top level, without those that are null, and
 * without blanks. Nested objects and lists keep their order. The pages only say "sorted"; Huawei's demo does this.
 *
 * @param body As it was received.
 * @returns Nothing where it is not a JSON object, or is nested so deep that it cannot be written again.
 */
export function signedPayload(body: string): string | undefined {
  const value = jsonObjectIn(body);
  if (!value) return undefined;
  // By hand, since an object of JavaScript puts names that are numbers first.
  const members = Object.entries(value)
    .filter(([, member]) => member !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  try {
    const texts = members.map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`);
    return `{${texts.join(',')}}`;
  } catch {
    // Reading has no limit of depth, but writing has the stack's: whoever sends that must not stop a server.
    return undefined;
  }
}

/** What of a body may be signed: the canonical text, and the body as it is, whose numbers JavaScript may not hold. */
export function payloadsOf(body: string): string[] {
  const canonical = signedPayload(body);
  return canonical === undefined || canonical === body ? [body] : [canonical, body];
}
