/** A call as it arrived. */
export interface ReceivedCall {
  method: string;
  /** Path and query, as in the line of the request. */
  target: string;
  /** With names in lower case, as Node has them. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Empty with GET. */
  body: string;
}

/** The query of a call; what is not an address has none. */
export function queryOf({ target }: Pick<ReceivedCall, 'target'>): URLSearchParams {
  const at = target.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : target.slice(at + 1));
}

/** The value of a header, empty where it is missing. */
export function headerOf({ headers }: Pick<ReceivedCall, 'headers'>, name: string): string {
  return String(headers[name] ?? '');
}
