/**
 * What a publish can do at a target, one word for each. A target says which of them it offers
 * (`TargetSession.offers`); a change whose step it does not offer is a person's, in the seller's console.
 */
export const STEP_NAMES = [
  'list-product',
  'draft-asset',
  'upload-package',
  'register-template',
  'attach-template',
  'submit-asset',
  'await-review',
  'link-spec',
  'unlink-spec',
  'detach-template',
  'delete-asset',
  'delete-asset-version',
  'delete-template',
  'delete-template-version',
] as const;

export type StepName = (typeof STEP_NAMES)[number];
