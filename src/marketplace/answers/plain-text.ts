const MAX_CHARACTERS = 500;

/** A server's words as they may be shown in a terminal: on one line, without control characters, not a whole page. */
export function plainText(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  return plain.length > MAX_CHARACTERS ? `${plain.slice(0, MAX_CHARACTERS)}…` : plain;
}
