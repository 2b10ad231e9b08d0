import type { About, Detail, FaultKindInfo, LiveState, Rows, TableInfo } from '../page-data.js';
import type { Words } from '../../words.js';

const BASE = '/page/api';

/** The emulator said no, or nothing. */
export class ApiError extends Error {}

export interface FaultPresetInfo {
  title: Words;
  says: Words;
  lines: readonly string[];
}

export const api = {
  about: () => call<About>('/about'),
  tables: async () => (await call<{ tables: TableInfo[] }>('/tables')).tables,
  rows: (table: string, before?: string) =>
    call<Rows>(`/tables/${table}${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`),
  detail: (table: string, row: string) => call<Detail>(`/tables/${table}/${encodeURIComponent(row)}`),
  faults: () => call<{ kinds: FaultKindInfo[]; presets: FaultPresetInfo[] }>('/faults'),
  changeFaults: (change: object) => call<LiveState>('/faults', change),
  traffic: () => call<{ buckets: Array<[answered: number, refused: number, failed: number]> }>('/traffic'),
  put: (path: string, body: unknown) => call<{ row?: string }>(path.slice(BASE.length), body),
};

/** With a body it changes something, and shows by a header that it comes from the page. */
async function call<T>(path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(
      `${BASE}${path}`,
      body === undefined
        ? {}
        : {
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', 'x-koo-page': '1' },
            method: 'PUT',
          },
    );
  } catch {
    throw new ApiError('network');
  }

  const content = (await answer.json().catch(() => ({}))) as { error_msg?: string };
  if (!answer.ok) throw new ApiError(content.error_msg ?? `HTTP ${answer.status}`);
  return content as T;
}
