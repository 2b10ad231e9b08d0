/** `/` leads to the filter, Escape closes the detail; not while somebody types. */
export function onKeys({ close, filter }: { close(): void; filter(): void }): void {
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isTyping = (event.target as Element | null)?.closest('input, select, textarea') !== null;
    if (event.key === 'Escape') close();
    else if (event.key === '/' && !isTyping) {
      event.preventDefault();
      filter();
    }
  });
}
