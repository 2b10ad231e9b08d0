// Written by tools/rules-registry.js from the files in src/asset/rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { PackageSubject } from './package-subject.js';
import { caseCollision } from './rules/case-collision.js';
import { duplicatePackage } from './rules/duplicate-package.js';
import { emptyFolder } from './rules/empty-folder.js';
import { layout } from './rules/layout.js';
import { lifecycleScript } from './rules/lifecycle-script.js';
import { packageName } from './rules/package-name.js';
import { packageSize } from './rules/package-size.js';
import { scriptLineEnds } from './rules/script-line-ends.js';
import { singleTopFolder } from './rules/single-top-folder.js';
import { unsafePath } from './rules/unsafe-path.js';

export const packageRules: ReadonlyArray<Rule<PackageSubject>> = [
  caseCollision,
  duplicatePackage,
  emptyFolder,
  layout,
  lifecycleScript,
  packageName,
  packageSize,
  scriptLineEnds,
  singleTopFolder,
  unsafePath,
];
