import { KooError } from '../../errors/koo-error.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { callbackKey } from './callback-keys.js';
import { callbackServer } from './callback-server.js';

/** Kinds whose orders the emulator delivers. */
export const ORDER_KINDS = ['saas-2.0', 'licence'] as const;

type OrderKind = (typeof ORDER_KINDS)[number];

/** As the emulator takes it. */
export interface EmulatedBuyers {
  /** Absent where orders wait. */
  callback?: { accessKey: string; allowedHost: string; protocol: OrderKind; url: URL };
  products: Array<{ name: string; productId: string; specs: Array<{ name: string; skuCode: string }> }>;
}

export interface EmulatedBuyersRequest {
  cwd: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** `--callback`; orders wait when absent. */
  address?: string;
  /** `--allow-host` */
  allowedHost?: string;
  /** `--kind`; that of koo.yaml when absent. */
  kind?: OrderKind;
  profile?: string;
  signal?: AbortSignal;
}

/**
 * What can be ordered at an emulator, and where orders are delivered to. That address is never taken from koo.yaml: a
 * production system would get orders that nobody placed.
 *
 * @throws UsageError `HOST_NOT_CONFIRMED`, `BAD_ADDRESS`; EnvironmentError `NO_CALLBACK_KEY`
 */
export async function emulatedBuyers(request: EmulatedBuyersRequest): Promise<EmulatedBuyers> {
  const { address, allowedHost, cwd, environment, kind, profile, signal } = request;
  const products = await productsOf(cwd);
  if (address === undefined) return { products };
  const { protocols, url } = await callbackServer({ address, allowedHost, cwd, environment });
  const protocol =
    kind ?? ORDER_KINDS.find((one) => (protocols as readonly string[]).includes(one)) ?? ORDER_KINDS[0];
  const accessKey = await callbackKey(protocol === 'licence' ? 'licence-code' : 'basic', {
    environment,
    profile,
    signal,
  });
  // Whether it may be called was decided above.
  return { callback: { accessKey, allowedHost: url.hostname, protocol, url }, products };
}

/** Of a project, if there is one that can be read: the emulator does without. */
export async function productsOf(cwd: string): Promise<EmulatedBuyers['products']> {
  try {
    const project = await projectIfAny(cwd, undefined);
    if (!project) return [];
    const { product, specs } = project;
    return [
      {
        name: product.name,
        productId: product.id,
        specs: specs.map(({ name, skuCode }) => ({ name, skuCode })),
      },
    ];
  } catch (error) {
    if (error instanceof KooError) return [];
    throw error;
  }
}
