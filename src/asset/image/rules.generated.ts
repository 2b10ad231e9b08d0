// Written by tools/rules-registry.js from the files in src/asset/image/rules/. Do not edit.
import type { Rule } from '../../findings/rule.js';
import type { ImageSubject } from './image-subject.js';
import { authorizedKeys } from './rules/authorized-keys.js';
import { cloudInit } from './rules/cloud-init.js';
import { environmentKey } from './rules/environment-key.js';
import { hostKeys } from './rules/host-keys.js';
import { logs } from './rules/logs.js';
import { machineId } from './rules/machine-id.js';
import { openPort } from './rules/open-port.js';
import { passwordAccount } from './rules/password-account.js';
import { privateKey } from './rules/private-key.js';
import { report } from './rules/report.js';
import { shellHistory } from './rules/shell-history.js';

export const imageRules: ReadonlyArray<Rule<ImageSubject>> = [
  authorizedKeys,
  cloudInit,
  environmentKey,
  hostKeys,
  logs,
  machineId,
  openPort,
  passwordAccount,
  privateKey,
  report,
  shellHistory,
];
