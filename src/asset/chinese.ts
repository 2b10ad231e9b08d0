import type { SomeNames } from './some-names.js';

/** Phrases that several rules put into their Chinese messages; `english.ts` has the same. */

/** `a、b 等 5 个` */
export function nameSome({ more, names }: SomeNames): string {
  const list = names.join('、');
  return more > 0 ? `${list} 等 ${names.length + more} 个` : list;
}

/** `，另有 2 个文件也是`; nothing for none. */
export function asAreOthers(count: number): string {
  return count === 0 ? '' : `，另有 ${count} 个文件也是`;
}

/** `950 字节`, `1.2 MB`, in millions of bytes. */
export function megabytes(bytes: number): string {
  return bytes < 1e5 ? `${bytes} 字节` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What was written, and what was meant or could be written: the end of a sentence. */
export function meantOrKnown({ known, meant }: { known: readonly string[]; meant?: string }): string {
  return meant === undefined ? `。可以使用：${known.join('、')}。` : `；是否应为“${meant}”？`;
}
