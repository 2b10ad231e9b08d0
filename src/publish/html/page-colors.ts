/** The colours of koo's pages, in a light and a dark room: those of the emulator's page. A test holds them together. */
const PAGE_COLORS = {
  ground: ['#f6f5f1', '#141618'],
  panel: ['#ffffff', '#1b1e21'],
  sunken: ['#efede7', '#101213'],
  line: ['#e2dfd7', '#2e3338'],
  'line-strong': ['#c9c5ba', '#454c53'],
  ink: ['#1d2124', '#e9e7e2'],
  'ink-soft': ['#595f63', '#a3a9ad'],
  accent: ['#0f5c63', '#6cc5c9'],
  'accent-ground': ['#e2efee', '#17353a'],
  good: ['#1c6a3c', '#7fcf9b'],
  'good-ground': ['#e3f1e7', '#173223'],
  warn: ['#80520a', '#ecb75c'],
  'warn-ground': ['#faf0dc', '#3a2c12'],
  bad: ['#a52a21', '#f49a8f'],
  'bad-ground': ['#fbe8e5', '#421f1b'],
  'json-value': ['#6a3d91', '#c5a3e8'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const SANS =
  "system-ui,-apple-system,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const MONO =
  "ui-monospace,'SF Mono','Cascadia Code','JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC',monospace";

/** The head of a page's style: colours by the reader's system, light ones on paper, and the fonts. */
export const PAGE_COLORS_STYLE = [
  `:root{color-scheme:light dark;${variables(0)};--sans:${SANS};--mono:${MONO}}`,
  `@media (prefers-color-scheme:dark){:root{${variables(1)}}}`,
  `@media print{:root{color-scheme:light;${variables(0)};--ground:#fff;--sunken:#f4f4f2}}`,
].join('\n');

function variables(room: 0 | 1): string {
  return Object.entries(PAGE_COLORS)
    .map(([name, colors]) => `--${name}:${colors[room]}`)
    .join(';');
}
