/** A component that a package holds or names, as far as can be read. */
export interface FoundComponent {
  /** `file` is one that nothing tells more about than its name. */
  type: 'application' | 'file' | 'library';
  name: string;
  version?: string;
  /** npm's scope, Maven's group. */
  group?: string;
  /** Package URL: https://github.com/package-url/purl-spec */
  purl?: string;
  /** SPDX ids or expressions, or names of licences, as declared. */
  licences?: string[];
  hashes?: Array<{ algorithm: string; hex: string }>;
  /** Not needed to run: for development only, or optional. */
  scope?: 'excluded' | 'optional';
  /** The file in the package that tells of it. */
  path: string;
  /** That file is the component itself, so that its hash is the component's. */
  itself?: boolean;
}

/** A name, a version or a licence longer than this is none. */
const MAX_CHARACTERS = 256;

/** Text from a file of anybody: on one line, without control characters, not endless; or nothing. */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text.length > MAX_CHARACTERS || /[\u0000-\u001F\u007F]/.test(text) ? undefined : text;
}
