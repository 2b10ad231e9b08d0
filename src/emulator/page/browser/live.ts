import type { LiveState } from '../page-data.js';

/** Server-sent events: what changed, and whether the emulator is there. The browser connects again by itself. */
export function listenToEmulator(
  onState: (state: LiveState) => void,
  onConnection: (isOpen: boolean) => void,
): void {
  let source: EventSource;
  const connect = (): void => {
    source = new EventSource('/page/api/live');
    source.addEventListener('open', () => onConnection(true));
    source.addEventListener('message', ({ data }) => onState(JSON.parse(data as string) as LiveState));
    source.addEventListener('error', () => {
      onConnection(false);
      // An answer that is no stream ends it for good.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
  };

  connect();
}
