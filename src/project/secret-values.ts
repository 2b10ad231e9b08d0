import type { SourceText, Span } from '../syntax/source-text.js';
import type { YamlDocument, YamlPath } from '../syntax/yaml/yaml.js';

/** No key of koo.yaml is called so, but keys that belong into a profile are typed into it all the same. */
const SECRET_NAME =
  /(?:secret|token|passw(?:or)?d|passphrase|pwd|(?:access|secret|private|signing|integration|api)[-_]?key|callback[-_]?keys?|^[as]k)$/i;
/** Under `callback`: 访问密钥 of the seller's server. */
const CALLBACK_KEY_NAME = /keys?$/i;
const MAYBE = /secret|token|pass|pwd|key|\b[as]k\b/i;

/** The same where the text is not valid YAML: up to the end of the line. */
const ON_A_LINE = /(?:^|[\s{,])["']?([\w-]+)["']?[ \t]*:[ \t]*([^\s#][^\r\n]*)/g;

/** Where values are in koo.yaml that the names of their keys call secret, so that no code frame shows them. */
export function secretValues({ text }: SourceText, document: YamlDocument): Span[] {
  if (!MAYBE.test(text)) return [];
  const spans: Span[] = [];
  collect(document.value, [], (path) => spans.push(document.spanOf(path)));
  if (document.problems.length === 0) return spans;
  for (const match of text.matchAll(ON_A_LINE)) {
    const [whole, name, value] = match;
    const start = match.index + whole.length - value!.length;
    if (SECRET_NAME.test(name!)) spans.push({ end: start + value!.length, start });
  }

  return spans;
}

function collect(value: unknown, path: YamlPath, found: (path: YamlPath) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const inner = [...path, name];
    if (typeof name === 'string' && isSecretName(name, path) && item !== null) found(inner);
    else collect(item, inner, found);
  }
}

function isSecretName(name: string, [first]: YamlPath): boolean {
  return SECRET_NAME.test(name) || (first === 'callback' && CALLBACK_KEY_NAME.test(name));
}
