import type { ConnectionOptions } from 'node:tls';
import type { Client } from 'pg';
import { STRICT_TLS } from '../sending/tls-options.js';

/**
 * A client of PostgreSQL whose TLS, where the address or `PGSSLMODE` asks for TLS, is as strict as koo's other connections.
 * What the address says of certificates (`sslmode`, `sslrootcert`) stays: it is the user's own. Where it says nothing of
 * them they are checked, also with `NODE_TLS_REJECT_UNAUTHORIZED=0`.
 *
 * pg takes the options of TLS from the address, which win over what a caller passes: so they are changed in the client.
 */
export function strictClient(base: typeof Client): typeof Client {
  return class StrictClient extends base {
    constructor(config?: ConstructorParameters<typeof Client>[0]) {
      super(config);
      const connection = this.connection as unknown as { ssl?: ConnectionOptions | boolean };
      if (!connection.ssl) return;
      // Changed in place: pg hides the key of a client certificate from what copies.
      const options = connection.ssl === true ? {} : connection.ssl;
      connection.ssl = Object.assign(options, STRICT_TLS, {
        rejectUnauthorized: options.rejectUnauthorized ?? true,
      });
    }
  };
}
