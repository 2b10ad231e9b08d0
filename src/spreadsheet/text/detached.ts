/** V8 copies what is shorter. */
const MIN_SLICE_CHARACTERS = 13;

/**
 * The same text without what it was cut from: V8 keeps a whole piece of a file alive for each text that is cut from it, so
 * that who keeps one column would hold the file.
 */
export function detached(text: string): string {
  return text.length < MIN_SLICE_CHARACTERS ? text : ` ${text}`.slice(1);
}
