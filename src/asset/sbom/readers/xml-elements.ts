/** The deepest nesting that is followed. */
const MAX_DEPTH = 64;

/**
 * Goes through XML and tells the text of every element that has no other in it, with the names of the elements around
 * it: `['project', 'dependencies', 'dependency', 'version']`. Forgiving, and without entities of the file's own: what
 * refers to a file or to itself is text here.
 *
 * @param onEnd Told whenever an element ends, with the names around it and its own.
 */
export function readXmlElements(
  text: string,
  onText: (path: readonly string[], text: string) => void,
  onEnd: (path: readonly string[]) => void,
): void {
  const path: string[] = [];
  const markup = /<!--|<!\[CDATA\[|<\?|<!|<(\/?)([\w.:-]+)/g;
  let start = -1;
  for (let found = markup.exec(text); found; found = markup.exec(text)) {
    const [opening, slash, name] = found;
    const end = text.indexOf(closingOf(opening), markup.lastIndex);
    if (end === -1) return;
    const next = end + closingOf(opening).length;
    markup.lastIndex = next;
    if (name === undefined) continue;
    if (slash === '/') {
      if (start !== -1) onText(path, plain(text.slice(start, found.index)));
      onEnd(path);
      path.pop();
      start = -1;
    } else if (text[end - 1] !== '/') {
      if (path.length === MAX_DEPTH) return;
      path.push(name);
      start = next;
    }
  }
}

function closingOf(opening: string): string {
  if (opening === '<!--') return '-->';
  if (opening === '<![CDATA[') return ']]>';
  return opening === '<?' ? '?>' : '>';
}

function plain(text: string): string {
  return text
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
