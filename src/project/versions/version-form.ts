/** How the versions of a product's assets are written, by `release.versions` in koo.yaml. */
export const VERSION_FORM_NAMES = ['semver', 'V1.0', '1.0'] as const;
export type VersionFormName = (typeof VERSION_FORM_NAMES)[number];

/** What a version is raised by, the largest first. */
export const VERSION_STEPS = ['major', 'minor', 'patch'] as const;
export type VersionStep = (typeof VERSION_STEPS)[number];

/** How versions of one form are recognized, ordered and raised. */
export interface VersionForm {
  readonly name: VersionFormName;
  /** What a version of this form can be raised by, the largest first. */
  readonly steps: readonly VersionStep[];
  fits(version: string): boolean;
  /** Below 0 when `a` is older, 0 when none is newer, above 0 when `a` is newer. Both have to fit. */
  compare(a: string, b: string): number;
  /** The next version; it has to fit, and the step to be one of `steps`. */
  raised(version: string, step: VersionStep): string;
  /** The same version in this form, of one that does not fit; nothing where that would be a guess. */
  rewritten(version: string): string | undefined;
}
