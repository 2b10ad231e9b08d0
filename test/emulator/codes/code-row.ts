import type { Fault } from '../../../src/emulator/emulator.js';

/** One code that the pages state, with one call that brings it, and the whole of what the user then reads. */
export interface CodeRow {
  /** As it comes: `MKT.0101`, `91381033`, `APIGW.0301`. */
  code: string;
  /** The HTTP status that the page gives it. */
  status: number;
  /** The command: `order get`. */
  command: string;
  /** Its arguments and flags; the target is added. */
  argv: readonly string[];
  /** Commands before it, with their arguments, in the same folder; they have to succeed. */
  before?: ReadonlyArray<readonly [command: string, ...argv: string[]]>;
  /** The same, of commands that call nobody. */
  prepared?: ReadonlyArray<readonly [command: string, ...argv: string[]]>;
  /** Files in the folder that it runs in, readable for their owner only; some name the emulator's address. */
  files?: Readonly<Record<string, string | ((url: string) => string)>>;
  /** What it reads on standard input; then it runs in a process of its own. */
  input?: string;
  /** The flag that takes the emulator's address, where it is not `--url`. */
  targetFlag?: string;
  /** Behind the emulator's address, where it is not its root. */
  urlPath?: string;
  /** In place of the right keys. */
  env?: Readonly<Record<string, string>>;
  /**
   * What the emulator is told to say, where its own checks cannot be brought to say it: because koo checks the same
   * before it sends, or because nothing on this machine is in that state.
   */
  told?: string;
  /** More about the fault that says it. */
  fault?: Partial<Fault>;
  /** `HOST` stands for host and port, `ID` for the request's id. */
  reads: string;
}

export interface RefusalLines {
  /** What was called, as messages name it: `the order query`. */
  call: string;
  /** `GET /api/…` */
  at: string;
  /** What koo says that the code means. */
  meaning: string;
  /** KooGallery's own words. */
  says: string;
  /** What to do. */
  next?: string;
}

/** What a user reads of a call that was refused and not sent again. */
export function refusalText(
  code: string,
  status: number,
  { at, call, meaning, next, says }: RefusalLines,
): string {
  const [method, path] = at.split(' ');
  return [
    `error The emulator at HOST refused ${call}: ${meaning}; it says "${says}" (${code}, HTTP ${status}). [${code}]`,
    `  at ${method} http://HOST${path}`,
    ...(next ? [`  → ${next}`] : []),
    '  → Request ID (quote it to Huawei support): ID',
    '',
  ].join('\n');
}
