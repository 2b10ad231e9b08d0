import { UsageError } from '../errors/koo-error.js';
import type { Finding } from '../findings/finding.js';
import { SourceText } from '../syntax/source-text.js';
import { projectMessages } from './messages.js';

/** koo.yaml does not describe a product. `findings` has every problem, errors and warnings. */
export class InvalidManifest extends UsageError {
  /** The text of koo.yaml by its name, for a reporter's code frames. Passwords in addresses are blotted out. */
  readonly sources: ReadonlyMap<string, SourceText>;

  constructor(
    readonly findings: Finding[],
    source: SourceText,
  ) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    const name = source.file.slice(source.file.lastIndexOf('/') + 1);
    const start = first?.range.start;
    super('INVALID_MANIFEST', projectMessages.invalid({ count: errors.length, file: name }), {
      docs: 'docs/koo-yaml.md',
      hints: [projectMessages.correct()],
      place: start ? `${source.file}:${start.line}:${start.column}` : source.file,
    });
    const shown = new SourceText(source.file, withoutPasswords(source.text));
    shown.secrets = source.secrets;
    this.sources = new Map([[source.file, shown]]);
  }
}

/** `https://user:password@host` with as many stars as there were characters. */
function withoutPasswords(text: string): string {
  return text.replaceAll(/(?<=:\/\/)[^\s"'#]{1,400}(?=@)/g, (login) => '*'.repeat(login.length));
}
