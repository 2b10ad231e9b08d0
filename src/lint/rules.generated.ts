// Written by tools/rules-registry.js from the files in src/lint/rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { Template } from '../template/model.js';

export const templateRules: ReadonlyArray<Rule<Template>> = [];
