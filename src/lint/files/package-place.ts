import type { Severity } from '../../findings/finding.js';
import { SourceText, type Span } from '../../syntax/source-text.js';
import type { Template, TemplateContent } from '../../template/model.js';
import { memoized } from '../../platform/memoized.js';

const START: Span = { start: 0, end: 0 };

/** The place of a finding about the zip or the folder as a whole. */
export function wholePackage(template: Template): { source: SourceText; span: Span } {
  return { source: template.archive?.source ?? new SourceText(template.path, ''), span: START };
}

/** The place of a finding about one file of the zip or the folder: the file's start. */
export function contentPlace(
  template: Template,
  { name }: TemplateContent,
): { source: SourceText; span: Span } {
  const file = template.path === '.' ? name : `${template.path}/${name}`;
  return { source: sourcesByName(template).get(name) ?? new SourceText(file, ''), span: START };
}

const sourcesByName = memoized(
  (template: Template): ReadonlyMap<string, SourceText> =>
    new Map([...template.files, ...template.extensions].map((file) => [file.name, file.source])),
);

/**
 * What RFS rejects in a zip is an error there. In a folder it is a warning: not everything in it has to
 * go into the zip.
 */
export function packageSeverity(template: Template): Severity {
  return template.form === 'zip' ? 'error' : 'warning';
}
