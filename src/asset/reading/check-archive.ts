import { runRules } from '../../findings/engine.js';
import type { Finding } from '../../findings/finding.js';
import type { RuleSettings } from '../../findings/rule.js';
import { SourceText } from '../../syntax/source-text.js';
import { archiveRules } from '../archive-rules.generated.js';
import type { Archive } from './open-archive.js';

/**
 * What is wrong with an archive itself, before anybody looks at what its files say. After `readThrough` what is wrong
 * with their bytes is among it.
 */
export function checkArchive(archive: Archive, settings: RuleSettings = {}): Finding[] {
  return runRules(archiveRules, archive, { settings, source: new SourceText(archive.name, '') });
}
