/** Phrases that several rules put into their English messages; `chinese.ts` has the same. */

/** ` in the module modules/web`; nothing for the root. */
export function inModule(module: string): string {
  return module && ` in the module ${module}`;
}

/** ` Did you mean "web"?`, as a sentence of its own. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
