import { randomBytes } from 'node:crypto';
import { withoutSecrets } from '../../errors/secrets.js';
import { isObject } from '../../platform/is-object.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import { StateFolder } from '../../platform/state-folder.js';
import type { CallbackTry, RecordedCall } from './send-call.js';

/** In `.koo` of the project. */
const FOLDER = 'callback';
/** One file for each run of a command, the oldest go. */
const MAX_FILES = 20;
/** Of one file, in bytes; calls that came first are left out. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** A longer body is not recorded. In UTF-16 units. */
const MAX_BODY = 256 * 1024;
const MAX_URL = 16 * 1024;
const FORMAT = 1;
const NAME = /^\d{17}-[\da-f]{8}\.json$/;
const SIGNING_HEADERS = new Set(['authToken', 'x-nonce', 'x-sign', 'x-timestamp']);

export type LoggingCommand = 'replay' | 'send' | 'test';

/** A call that was sent, so that it can be sent again. What was answered is not in it: it may have passwords. */
export interface LoggedCall extends RecordedCall {
  /** Eight hexadecimal digits. */
  id: string;
  command: LoggingCommand;
  /** The protocol that was spoken, and what was called. */
  protocol: string;
  activity: string;
  /** UTC, ISO 8601. */
  sentAt: string;
  /** `200 000000`, `timeout` */
  outcome: string;
}

export interface CallToLog {
  protocol: string;
  activity: string;
  sent: CallbackTry;
}

/**
 * The calls that `koo callback` has sent lately: `.koo/callback`, readable by its owner only. A file is written whole for each
 * run, so that runs at the same time do not meet; no key is in it.
 */
export class CallLog {
  readonly #folder: StateFolder;

  /** @param root The folder of koo.yaml. */
  constructor(root: string) {
    this.#folder = StateFolder.of(root, FOLDER);
  }

  /**
   * Records calls of one run, and drops old runs.
   *
   * @returns Their ids, in the same order; nothing for a call that is too long.
   * @throws EnvironmentError `OBSTACLE` for a link in the way, and what writing throws
   */
  async append(command: LoggingCommand, calls: readonly CallToLog[]): Promise<Array<string | undefined>> {
    const made = calls.map((call) => logged(command, call));
    const recorded = newest(made);
    if (recorded.length > 0) {
      this.#folder.make(0o700);
      const stamp = new Date().toISOString().replaceAll(/\D/g, '');
      const text = JSON.stringify({ calls: recorded, format: FORMAT });
      await this.#folder.write(`${stamp}-${hexId()}.json`, `${withoutSecrets(text)}\n`, { mode: 0o600 });
      const names = await this.#names();
      for (const name of names.slice(0, -MAX_FILES)) await this.#folder.remove(name);
    }

    return made.map((call) => (call && recorded.includes(call) ? call.id : undefined));
  }

  /** The calls that are recorded, the oldest first. What is not one is left out: anyone may have written it. */
  async list(): Promise<LoggedCall[]> {
    const names = await this.#names();
    const calls: LoggedCall[] = [];
    for (const name of names.slice(-MAX_FILES)) {
      const bytes = await this.#folder.read(name, 2 * MAX_FILE_BYTES);
      const content = bytes && jsonObjectIn(bytes.toString('utf8'));
      if (content?.format !== FORMAT || !Array.isArray(content.calls)) continue;
      calls.push(...content.calls.filter((call) => isLogged(call)).map((call) => cleaned(call)));
    }

    return calls;
  }

  async #names(): Promise<string[]> {
    return (await this.#folder.list()).filter((name) => NAME.test(name)).sort();
  }
}

function logged(command: LoggingCommand, { activity, protocol, sent }: CallToLog): LoggedCall | undefined {
  const { body, headers, method, sentAt, url } = sent;
  if (body.length > MAX_BODY || url.length > MAX_URL) return undefined;
  return {
    id: hexId(),
    command,
    protocol,
    activity,
    sentAt,
    outcome: outcomeOf(sent),
    ...(method && { method }),
    url,
    ...(headers && { headers }),
    body,
  };
}

function hexId(): string {
  return randomBytes(4).toString('hex');
}

/** As many of the last ones as one file has room for. */
function newest(calls: ReadonlyArray<LoggedCall | undefined>): LoggedCall[] {
  const kept: LoggedCall[] = [];
  let bytes = 0;
  for (const call of calls.toReversed()) {
    if (!call) continue;
    bytes += Buffer.byteLength(JSON.stringify(call));
    if (bytes > MAX_FILE_BYTES) break;
    kept.unshift(call);
  }

  return kept;
}

/** What came of a call, in a word or two: the HTTP status and the result code, or why there is none. */
function outcomeOf({ answer }: Pick<CallbackTry, 'answer'>): string {
  if ('failure' in answer) return answer.failure;
  const code = jsonObjectIn(answer.body)?.resultCode;
  return typeof code === 'string' && /^\w{1,16}$/.test(code)
    ? `${answer.status} ${code}`
    : String(answer.status);
}

function isLogged(call: unknown): call is LoggedCall {
  if (!isObject(call)) return false;
  const { activity, body, command, headers, id, method, outcome, protocol, sentAt, url } = call;
  return (
    isText(id, 8) &&
    /^[\da-f]{8}$/.test(id) &&
    (command === 'send' || command === 'test' || command === 'replay') &&
    isText(protocol, 32) &&
    isText(activity, 64) &&
    isText(sentAt, 32) &&
    isText(outcome, 64) &&
    (method === undefined || method === 'GET') &&
    isText(url, MAX_URL) &&
    URL.canParse(url) &&
    /^https?:$/.test(new URL(url).protocol) &&
    isText(body, MAX_BODY) &&
    (headers === undefined || (isObject(headers) && Object.entries(headers).every(isSigningHeader)))
  );
}

/** Nothing else is ever sent from a file, and no line break gets into a request. */
function isSigningHeader([name, value]: [string, unknown]): boolean {
  return SIGNING_HEADERS.has(name) && isText(value, 1024) && /^[\u0020-\u007E]*$/.test(value);
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}

/** Without what else is in the file. */
function cleaned({
  activity,
  body,
  command,
  headers,
  id,
  method,
  outcome,
  protocol,
  sentAt,
  url,
}: LoggedCall): LoggedCall {
  return {
    id,
    command,
    protocol,
    activity,
    sentAt,
    outcome,
    ...(method && { method }),
    url,
    ...(headers && { headers }),
    body,
  };
}
