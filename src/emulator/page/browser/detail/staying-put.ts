/**
 * Makes the contents of an element anew, and leaves where it was what a reader has opened and what has the focus: by the
 * `data-key` of each.
 */
export function stayingPut(content: HTMLElement, make: () => void): void {
  const focused = document.activeElement;
  const focusedKey =
    focused instanceof HTMLElement && content.contains(focused) ? focused.dataset.key : undefined;
  const open = new Set(
    [...content.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.key),
  );
  const top = content.scrollTop;
  make();
  for (const details of content.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    details.open = open.has(details.dataset.key);
  content.scrollTop = top;
  if (focusedKey === undefined) return;
  [...content.querySelectorAll<HTMLElement>('[data-key]')]
    .find(({ dataset }) => dataset.key === focusedKey)
    ?.focus({ preventScroll: true });
}
