import type { Files } from '../lint-files.js';

export const FORM = '.extension/form.rfs.json';

export function withForm(form: string): Files {
  return { 'main.tf': 'variable "vpc_id" {}\nvariable "flavor" {}\n', [FORM]: form };
}

export const entry = (name: string): string =>
  `{ "variable_name": "${name}", "localization": { "variable_name": "x" } }`;
