/** A version of an asset that is published: submitted at a target, or approved there. */
export interface PublishedVersion {
  /** The asset's key in koo.yaml. */
  asset: string;
  version: string;
  target: string;
}
