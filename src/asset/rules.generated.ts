// Written by tools/rules-registry.js from the files in src/asset/rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { PackageSubject } from './package-subject.js';
import { caseCollision } from './rules/case-collision.js';
import { copyleft } from './rules/copyleft.js';
import { dangerousCommand } from './rules/dangerous-command.js';
import { dangerousSetting } from './rules/dangerous-setting.js';
import { duplicatePackage } from './rules/duplicate-package.js';
import { emptyFolder } from './rules/empty-folder.js';
import { keyFile } from './rules/key-file.js';
import { layout } from './rules/layout.js';
import { licence } from './rules/licence.js';
import { lifecycleScript } from './rules/lifecycle-script.js';
import { nestedArchive } from './rules/nested-archive.js';
import { overBudget } from './rules/over-budget.js';
import { packageName } from './rules/package-name.js';
import { packageSize } from './rules/package-size.js';
import { programArchitecture } from './rules/program-architecture.js';
import { scriptByteOrderMark } from './rules/script-byte-order-mark.js';
import { scriptLineEnds } from './rules/script-line-ends.js';
import { scriptMode } from './rules/script-mode.js';
import { scriptShebang } from './rules/script-shebang.js';
import { scriptSyntax } from './rules/script-syntax.js';
import { secret } from './rules/secret.js';
import { singleTopFolder } from './rules/single-top-folder.js';
import { testData } from './rules/test-data.js';
import { unlistedArchitecture } from './rules/unlisted-architecture.js';
import { unsafePath } from './rules/unsafe-path.js';
import { unwantedFile } from './rules/unwanted-file.js';
import { windowsName } from './rules/windows-name.js';

export const packageRules: ReadonlyArray<Rule<PackageSubject>> = [
  caseCollision,
  copyleft,
  dangerousCommand,
  dangerousSetting,
  duplicatePackage,
  emptyFolder,
  keyFile,
  layout,
  licence,
  lifecycleScript,
  nestedArchive,
  overBudget,
  packageName,
  packageSize,
  programArchitecture,
  scriptByteOrderMark,
  scriptLineEnds,
  scriptMode,
  scriptShebang,
  scriptSyntax,
  secret,
  singleTopFolder,
  testData,
  unlistedArchitecture,
  unsafePath,
  unwantedFile,
  windowsName,
];
