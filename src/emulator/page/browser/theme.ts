export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = 'koo-theme';

export function theme(): Theme {
  try {
    const value = localStorage.getItem(KEPT_AS) as Theme | null;
    return value && THEMES.includes(value) ? value : 'system';
  } catch {
    return 'system';
  }
}

export function setTheme(wanted: Theme): void {
  try {
    localStorage.setItem(KEPT_AS, wanted);
  } catch {
    // A browser that keeps nothing forgets it.
  }

  showTheme(wanted);
}

export function showTheme(wanted: Theme): void {
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}
