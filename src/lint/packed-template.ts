import { runRules } from '../findings/engine.js';
import type { Finding } from '../findings/finding.js';
import type { RuleSettings } from '../findings/rule.js';
import { SourceText } from '../syntax/source-text.js';
import type { Template, TemplateContent } from '../template/model.js';
import { packageFileCount } from './rules/package/file-count.js';
import { packageNameLength } from './rules/package/name-length.js';
import { packageSize } from './rules/package/size.js';
import { packageTfvars } from './rules/package/tfvars.js';

/** Rules about what a zip may hold. */
const PACKED_RULES = [packageFileCount, packageNameLength, packageSize, packageTfvars];

/** Rules whose findings about a folder, or about one long file, say nothing about the zip that is made of it. */
const FOLDER_RULES = new Set([...PACKED_RULES.map(({ id }) => id), 'package/body-length']);

/** Whether {@link checkPackedTemplate} is who says it of a template that is packed. */
export function isCheckedPacked(rule: string): boolean {
  return FOLDER_RULES.has(rule);
}

export interface PackedTemplateToCheck {
  /** The zip as findings name it. */
  shown: string;
  files: TemplateContent[];
  /** Bytes of the zip; 0 while there is none. */
  archiveBytes: number;
}

/** Checks a zip that is made of a template against RFS's limits of a zip, without reading it again. */
export function checkPackedTemplate(
  template: Template,
  { archiveBytes, files, shown }: PackedTemplateToCheck,
  { settings, sources }: { settings?: RuleSettings; sources?: Map<string, SourceText> },
): Finding[] {
  const source = new SourceText(shown, '');
  const zip: Template = {
    ...template,
    archive: { bytes: archiveBytes, source },
    contents: files,
    form: 'zip',
    path: shown,
  };
  return runRules(PACKED_RULES, zip, { settings, source, sources });
}
