import { randomBytes } from 'node:crypto';
import { hasSecrets, withoutSecrets } from '../../errors/secrets.js';
import { escaped, UNPRINTABLE } from '../../platform/escape-unprintable.js';
import { markStyles } from '../../platform/styled.js';
import { defuseWorkflowCommands } from './defuse-workflow-commands.js';

/*
 * The one place through which everything that koo prints goes. Names in a project, in an archive, in a receipt and in
 * the responses of a server are written by strangers, and are printed by some sixty presenters. So the presenters do
 * not decide: `write` of standard output and standard error itself is replaced, and whatever steers a terminal is
 * shown as `\u001b` (the form that JSON reads back), whoever printed it, oclif included.
 *
 * koo's own colours must pass, and a colour out of a name must not. Both are the same bytes, so koo's own carry a mark
 * in front, that is drawn anew for each process and that no file can know: `styled` and `terminalControl`
 * (`src/platform/styled.ts`) put it there, and here it is taken away. Who styles a text in another way sees the sequence
 * on the screen: a mistake is ugly, and never a hole.
 *
 * A line break is not a sequence, and here one of a name cannot be told from one of koo's. The schemas do not let any
 * into koo.yaml; what else comes from outside goes through `onOneLine` (`src/cli/terminal/on-one-line.ts`).
 *
 * Secrets that this process knows are masked at the same place, and in a pipeline's log workflow commands are defused there. Each call of `write` is looked at by itself: texts are
 * written whole, and long JSON in pieces that end between two values (`json-pieces.ts`).
 */

type Stream = NodeJS.WriteStream;
type Write = Stream['write'];

/** A hexadecimal number behind ESC: no control sequence begins so. */
const MARK = `\u001B${randomBytes(16).toString('hex')}`;
const SGR = String.raw`\u001B\[[\d;]{0,40}m`;
const MARKED = String.raw`${MARK}([\u001B\r])`;
const UNSAFE = String.raw`\r(?!\n)|[${UNPRINTABLE}]`;
const WITHOUT_STYLES = new RegExp(`${MARKED}|${UNSAFE}`, 'g');
const WITH_STYLES = new RegExp(`${MARKED}|(${SGR})|${UNSAFE}`, 'g');

const originals = new WeakMap<Stream, { guarded: Write; original: Write }>();
let masks = true;
let stylesPass = false;

/** Text as it may be printed. */
export function safeText(text: string): string {
  const clean = masks && hasSecrets() ? withoutSecrets(text) : text;
  const printable = clean.replaceAll(
    stylesPass ? WITH_STYLES : WITHOUT_STYLES,
    (found: string, own?: string, style?: unknown) =>
      own ?? (typeof style === 'string' ? style : escaped(found)),
  );
  return defuseWorkflowCommands(printable);
}

/** Guards standard output and standard error. @returns What ends it; nothing where they are guarded already. */
export function guardOutput(): (() => void) | undefined {
  const undo = [process.stdout, process.stderr].flatMap((stream) => guard(stream) ?? []);
  if (undo.length === 0) return undefined;
  markStyles(MARK);
  return () => {
    markStyles('');
    for (const release of undo) release();
  };
}

function guard(stream: Stream): (() => void) | undefined {
  const before = originals.get(stream);
  if (before && stream.write === before.guarded) return undefined;
  // It stays the property's own value: tests and others put theirs there.
  const original = stream.write;
  const guarded = function (this: Stream, chunk: Uint8Array | string, ...rest: unknown[]): boolean {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return Reflect.apply(original, stream, [safeText(text), ...rest]) as boolean;
  } as Write;
  stream.write = guarded;
  originals.set(stream, { guarded, original });
  return () => {
    if (stream.write === guarded) stream.write = original;
    originals.delete(stream);
  };
}

/** The stream without its guard, for the line editor of Node: it writes what is typed, and its own sequences. */
export function unguarded<T extends Stream>(stream: T): T {
  const original = originals.get(stream)?.original;
  if (!original) return stream;
  return Object.create(stream, { write: { value: original.bind(stream) } }) as T;
}

/** Lets the colours of what oclif prints pass: its help, and JSON in the colours of a theme. */
export function withStyles(print: () => void): void {
  stylesPass = true;
  try {
    print();
  } finally {
    stylesPass = false;
  }
}

/** For a secret that the user has asked to see; what steers a terminal does not pass even so. */
export function withSecretsShown(print: () => void): void {
  masks = false;
  try {
    print();
  } finally {
    masks = true;
  }
}
