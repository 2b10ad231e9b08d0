import type { Transport } from '../../marketplace/sending/transport.js';
import { connectTarget, type TargetChoice } from '../../publish/targets/connect-target.js';
import { KooCommand } from './koo-command.js';

/** A command that calls the open interfaces of a target; it takes the `targetFlags`. */
export abstract class MarketplaceCommand extends KooCommand {
  /** Warnings go to standard error, also with `--json`. */
  protected connect(flags: TargetChoice): Promise<Transport> {
    return connectTarget(flags, {
      confirmHost: (request) => this.confirmHost(request),
      cwd: process.cwd(),
      environment: process.env,
      onWarning: (message) => this.warning(message),
      signal: this.signal,
    });
  }
}
