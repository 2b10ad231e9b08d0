import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { language, say, setLanguage } from '../language/language.js';
import { setTheme, theme, THEMES } from '../theme.js';

/** Goes round: as the system, light, dark. */
export function themeButton(): HTMLElement {
  const button = element('button', { class: 'plain', onclick: () => next(), type: 'button' });
  const show = (): void => {
    fill(button, icon(theme()));
    const text = `${say('theme')}: ${say(theme())}`;
    button.setAttribute('aria-label', text);
    button.title = text;
  };

  const next = (): void => {
    setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]!);
    show();
  };

  show();
  return button;
}

/** The other language, named in itself. */
export function languageButton(onLanguage: () => void): HTMLElement {
  return element(
    'button',
    {
      class: 'plain',
      lang: language() === 'en' ? 'zh' : 'en',
      onclick: () => {
        setLanguage(language() === 'en' ? 'zh' : 'en');
        onLanguage();
      },
      title: say('inLanguageTitle'),
      type: 'button',
    },
    say('inLanguage'),
  );
}
