// Written by tools/rules-registry.js from the files in src/asset/archive-rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { Archive } from './reading/open-archive.js';
import { archiveBomb } from './archive-rules/archive-bomb.js';
import { archiveDamaged } from './archive-rules/archive-damaged.js';
import { archiveDuplicate } from './archive-rules/archive-duplicate.js';
import { archiveEncrypted } from './archive-rules/archive-encrypted.js';
import { archiveHeaderMismatch } from './archive-rules/archive-header-mismatch.js';
import { archiveHiddenData } from './archive-rules/archive-hidden-data.js';
import { archiveLink } from './archive-rules/archive-link.js';
import { archiveMethod } from './archive-rules/archive-method.js';
import { archiveOverlap } from './archive-rules/archive-overlap.js';
import { archiveSpecialFile } from './archive-rules/archive-special-file.js';
import { archiveSuffix } from './archive-rules/archive-suffix.js';
import { archiveUnsafePath } from './archive-rules/archive-unsafe-path.js';

export const archiveRules: ReadonlyArray<Rule<Archive>> = [
  archiveBomb,
  archiveDamaged,
  archiveDuplicate,
  archiveEncrypted,
  archiveHeaderMismatch,
  archiveHiddenData,
  archiveLink,
  archiveMethod,
  archiveOverlap,
  archiveSpecialFile,
  archiveSuffix,
  archiveUnsafePath,
];
