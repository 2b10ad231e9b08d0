/**
 * How long the server asks to wait, in milliseconds: `Retry-After` in seconds, or as a date.
 *
 * @param now The server's own clock where it told it (`Date`), else ours: a date counts from there.
 * @returns Nothing when it asks for nothing that can be read; 0 for a moment that has passed.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // `Date.parse` takes much that is no date of HTTP.
  if (!/^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}
