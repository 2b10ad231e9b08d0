/** An asset, and the version that it gets. */
export interface RaisedVersion {
  key: string;
  name: string;
  from: string;
  to: string;
}
