/** What the headers before an entry say of it (POSIX 1003.1, pax extended header), as far as it matters here. */
export interface PaxRecords {
  path?: string;
  linkpath?: string;
  size?: string;
  mtime?: string;
  'GNU.sparse.name'?: string;
  'GNU.sparse.realsize'?: string;
  'GNU.sparse.size'?: string;
  'GNU.sparse.major'?: string;
}

const KEPT: ReadonlySet<string> = new Set<keyof PaxRecords>([
  'path',
  'linkpath',
  'size',
  'mtime',
  'GNU.sparse.name',
  'GNU.sparse.realsize',
  'GNU.sparse.size',
  'GNU.sparse.major',
]);

/**
 * Reads `LENGTH KEY=VALUE\n`, one after the other; the length counts itself.
 *
 * @returns nothing when a record is not like that
 */
export function readPaxRecords(bytes: Buffer): PaxRecords | undefined {
  const records: PaxRecords = {};
  for (let at = 0; at < bytes.length;) {
    // Some programs fill up with zeros.
    if (bytes[at] === 0) return records;
    const blank = bytes.indexOf(0x20, at);
    const digits = blank === -1 || blank - at > 8 ? '' : bytes.toString('latin1', at, blank);
    const end = at + Number(digits);
    if (!/^[1-9]\d*$/.test(digits) || end > bytes.length || end <= blank + 1 || bytes[end - 1] !== 0x0a)
      return undefined;
    const equals = bytes.indexOf(0x3d, blank);
    if (equals === -1 || equals >= end) return undefined;
    const key = bytes.toString('utf8', blank + 1, equals);
    if (KEPT.has(key)) records[key as keyof PaxRecords] = bytes.toString('utf8', equals + 1, end - 1);
    at = end;
  }

  return records;
}
