/** What separates the values of a line; Excel takes the semicolon where the comma is that of decimals. */
export type Separator = '\t' | ',' | ';';

export const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
