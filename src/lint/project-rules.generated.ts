// Written by tools/rules-registry.js from the files in src/lint/project-rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { ProjectSubject } from './project-subject.js';
import { archiveFormat } from './project-rules/archive-format.js';
import { askedAlthoughSet } from './project-rules/asked-although-set.js';
import { assetId } from './project-rules/asset-id.js';
import { assetNotRead } from './project-rules/asset-not-read.js';
import { assetVersion } from './project-rules/asset-version.js';
import { installDiffers } from './project-rules/install-differs.js';
import { nothingAsked } from './project-rules/nothing-asked.js';
import { scriptNotPacked } from './project-rules/script-not-packed.js';
import { setUnknownVariable } from './project-rules/set-unknown-variable.js';
import { setValue } from './project-rules/set-value.js';

export const projectRules: ReadonlyArray<Rule<ProjectSubject>> = [
  archiveFormat,
  askedAlthoughSet,
  assetId,
  assetNotRead,
  assetVersion,
  installDiffers,
  nothingAsked,
  scriptNotPacked,
  setUnknownVariable,
  setValue,
];
