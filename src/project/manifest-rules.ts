import type { Severity } from '../findings/finding.js';

/** Everything that can be wrong in koo.yaml. `docs/koo-yaml.md` has a heading for each. */
export const MANIFEST_RULES = {
  'manifest/access': {
    severity: 'warning',
    summary: "An asset or a template that does not fit the product's access type.",
  },
  'manifest/duplicate-key': {
    severity: 'error',
    summary: 'A key, or a SKU code, that appears twice.',
  },
  'manifest/indistinct-specs': {
    severity: 'warning',
    summary: 'Two specs that differ in nothing that a person sees in the console.',
  },
  'manifest/missing-key': { severity: 'error', summary: 'A required key is missing.' },
  'manifest/path': {
    severity: 'error',
    summary: 'A path that is not relative, or leads out of the folder of koo.yaml.',
  },
  'manifest/syntax': { severity: 'error', summary: 'It is not YAML 1.2.' },
  'manifest/target': { severity: 'error', summary: 'A target that does not say where it is.' },
  'manifest/type': {
    severity: 'error',
    summary: 'A value of the wrong type, such as a number instead of text.',
  },
  'manifest/unknown-key': { severity: 'error', summary: 'A key that koo does not know.' },
  'manifest/unknown-reference': {
    severity: 'error',
    summary: 'The key of an asset or a template that koo.yaml does not declare.',
  },
  'manifest/unused': { severity: 'warning', summary: 'An asset or a template that nothing uses.' },
  'manifest/value': { severity: 'error', summary: 'A value that is not among the allowed ones.' },
  'manifest/version': {
    severity: 'error',
    summary: 'The version of an asset does not match `release.versions`.',
  },
} as const satisfies Record<string, { severity: Severity; summary: string }>;

export type ManifestRuleId = keyof typeof MANIFEST_RULES;
