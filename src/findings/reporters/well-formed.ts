/** Text without halves of surrogate pairs, which neither UTF-8 nor a URI nor XML can carry. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD');
}
