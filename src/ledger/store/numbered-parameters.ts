/** SQL with `$1`, `$2`, … where it has `?`, apart from what is in quotes. */
export function numberedParameters(sql: string): string {
  let numbered = '';
  let quote: string | undefined;
  let count = 0;
  for (const character of sql) {
    if (quote === undefined && character === '?') {
      count += 1;
      numbered += `$${count}`;
      continue;
    }

    if (quote === undefined && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = undefined;
    numbered += character;
  }

  return numbered;
}
