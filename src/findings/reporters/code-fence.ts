/** Lines of code in Markdown, in a fence longer than any run of backticks in them. */
export function codeFence(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/(?<!\n)\n+$/, '')}\n${fence}`;
}
