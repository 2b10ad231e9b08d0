import type { RfsConnection } from '../targets/connect-rfs.js';

/** Where templates are tried before they are published: RFS, and where the values of variables come from. */
export interface ProvingGround {
  connection: RfsConnection;
  /** `TF_VAR_NAME` is the value of a variable. */
  environment: Readonly<Record<string, string | undefined>>;
}
