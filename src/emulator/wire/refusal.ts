/**
 * An answer that says no. The code is the interface's own where the facts state one, else one of ours: `EMU.…` in
 * the console and `RF.EMU.…` in RFS, so that nobody takes it for Huawei's.
 */
export class Refusal extends Error {
  constructor(
    /** HTTP status; some of KooGallery's refusals are 200. */
    readonly status: number,
    readonly code: string,
    message: string,
    /** One line each, where there are several. */
    readonly reasons: string[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** A refusal of the gateway: it has the gateway's body, whatever interface was called. */
export class GatewayRefusal extends Refusal {}

/** How one interface says no: its codes for what can go wrong in any call, and the form of its answers. */
export interface ErrorFormat {
  /** What is missing, unknown, too long or no JSON. */
  invalid(message: string): Refusal;
  /** What broke on this side. */
  broken(): Refusal;
  body(refusal: Refusal): Record<string, unknown>;
}
