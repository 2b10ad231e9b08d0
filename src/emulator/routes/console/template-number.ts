import type { Database } from '../../state/database.js';
import { findTemplateVersion, versionNumber } from '../../state/template-versions.js';
import { findTemplate } from '../../state/templates.js';
import { notFound } from './console-interface.js';

/**
 * The number of a template version that somebody wants to use.
 *
 * @throws Refusal `EMU.NOT_FOUND`
 */
export function templateNumber(database: Database, templateId: string, version: string): number {
  if (!findTemplate(database, { id: templateId })) throw notFound(`template ${templateId}`);
  const number = versionNumber(version);
  if (number !== undefined && findTemplateVersion(database, templateId, number)) return number;
  throw notFound(`version ${version} of template ${templateId}`);
}
