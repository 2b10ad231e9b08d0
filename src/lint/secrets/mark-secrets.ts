import { runRules } from '../../findings/engine.js';
import type { Finding } from '../../findings/finding.js';
import type { Span } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { secretAccessKey } from '../rules/secret/access-key.js';
import { secretPassword } from '../rules/secret/password.js';
import { secretPrivateKey } from '../rules/secret/private-key.js';
import { variableSensitiveDefault } from '../rules/variable/sensitive-default.js';

/** Rules that mark a secret itself, not what is around it. */
export const MARKING = [secretAccessKey, secretPassword, secretPrivateKey, variableSensitiveDefault];

/**
 * Notes in the template's texts where secrets are, so that they are not shown beside another finding. That a
 * finding is suppressed, or its rule off, makes nothing less secret.
 *
 * @param found Before anything is left out
 * @param ran Whether a rule has been asked
 */
export function markSecrets(template: Template, found: Finding[], ran: (rule: string) => boolean): void {
  const marking = new Set(MARKING.map(({ id }) => id));
  const others = MARKING.filter(({ id }) => !ran(id));
  const source = template.files[0]?.source;
  const secrets = found.filter(({ rule }) => marking.has(rule));
  if (others.length > 0 && source) secrets.push(...runRules(others, template, { source }));
  const byFile = new Map<string, Span[]>();
  for (const { file, range } of secrets) {
    const spans = byFile.get(file);
    const span = { start: range.start.offset, end: range.end.offset };
    if (spans) spans.push(span);
    else byFile.set(file, [span]);
  }

  for (const { source: text } of template.files) text.secrets = byFile.get(text.file) ?? [];
}
