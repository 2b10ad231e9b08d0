/** What koo.yaml wants and the target cannot take, whatever is done. Told as an error, with its place in koo.yaml. */
export type Conflict =
  /** Buyers may have deployed a version that was submitted: it stands for the same bytes for ever. */
  | { code: 'VERSION_TAKEN'; asset: string; name: string; version: string; there: string; here: string }
  /** The same of what the version says of itself: `lifecycle`, `os`, `arch`. */
  | { code: 'VERSION_SEALED'; asset: string; name: string; version: string; differs: string[] }
  /** `release.versions` puts versions in order, and a newer one is published. */
  | { code: 'VERSION_NOT_NEWER'; asset: string; name: string; version: string; published: string }
  /** An asset needs at least one auto-deploy template. */
  | { code: 'ASSET_WITHOUT_TEMPLATE'; asset: string; name: string };
