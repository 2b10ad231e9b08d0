/** Stands for the id of an asset that is not drafted yet: RFS reads such a template, and nothing is kept of it. */
export const PLACEHOLDER_ID = 'not-yet-known';
