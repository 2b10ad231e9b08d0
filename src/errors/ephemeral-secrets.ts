/** So many calls are not under way at once. */
const MAX_SECRETS = 1000;

/**
 * Secrets that hold for a while, as tokens do: the newest of them. A process that serves others gets new ones for as long
 * as it lives.
 */
export class EphemeralSecrets {
  readonly #kept = new Set<string>();

  add(secret: string): void {
    this.#kept.delete(secret);
    this.#kept.add(secret);
    if (this.#kept.size <= MAX_SECRETS) return;
    const [oldest] = this.#kept;
    this.#kept.delete(oldest!);
  }

  clear(): void {
    this.#kept.clear();
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#kept.values();
  }
}
