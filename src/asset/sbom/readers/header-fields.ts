/** Fields in the form of mail headers, as Python, Java and Debian keep them; up to the first empty line. */
export function headerFields(text: string) {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line)) {
      if (last) last[last.length - 1] += `\n${line.slice(1)}`;
      continue;
    }

    const at = line.indexOf(':');
    if (at < 1) continue;
    const name = line.slice(0, at).trim().toLowerCase();
    last = fields.get(name) ?? [];
    last.push(line.slice(at + 1).trim());
    fields.set(name, last);
  }

  return {
    all: (name: string): string[] => fields.get(name) ?? [],
    first: (name: string): string | undefined => fields.get(name)?.[0],
  };
}
