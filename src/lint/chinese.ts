/** Phrases that several rules put into their Chinese messages; `english.ts` has the same. */

/** `（模块 modules/web 中）`; nothing for the root. */
export function inModule(module: string): string {
  return module && `（模块 ${module} 中）`;
}

/** `是否应为“web”？`, as a sentence of its own. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `是否应为“${name}”？`;
}
