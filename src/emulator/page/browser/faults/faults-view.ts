import type { LiveState } from '../../page-data.js';
import { api, type FaultPresetInfo } from '../api.js';
import { commandLine } from '../copy-button.js';
import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { inLanguage, say } from '../language/language.js';
import type { View } from '../view.js';
import { faultForm } from './fault-form.js';

/** The switchboard: what goes wrong now, and what else can. */
export class FaultsView implements View {
  readonly main: HTMLElement;
  readonly #on = element('div', { 'aria-live': 'polite', class: 'faults-on' });
  readonly #forms = element('div', { class: 'fault-kinds' });
  readonly #presets = element('div', { class: 'presets' });
  readonly #problem = element('p', { class: 'problem', hidden: true, role: 'alert' });
  #isLoaded = false;
  #text = '';

  constructor(private readonly state: () => LiveState | undefined) {
    this.main = element(
      'div',
      { class: 'view faults-view' },
      element(
        'header',
        { class: 'view-head' },
        element(
          'div',
          {},
          element('h1', { id: 'view-title', tabindex: -1 }, say('faultsTitle')),
          element('p', { class: 'summary' }, say('faultsSummary')),
        ),
      ),
      element('div', { class: 'scroll padded' }, this.#problem, this.#on, this.#presets, this.#forms),
    );
  }

  async refresh(): Promise<void> {
    this.#showOn();
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const { kinds, presets } = await api.faults();
    fill(this.#presets, element('h2', {}, say('presets')), ...presets.map((preset) => this.#preset(preset)));
    fill(this.#forms, ...kinds.map((kind) => faultForm(kind, (fault) => this.#change({ on: fault }))));
  }

  #preset({ lines, says, title }: FaultPresetInfo): HTMLElement {
    return element(
      'button',
      { class: 'preset', onclick: () => void this.#change({ lines }), type: 'button' },
      element('strong', {}, inLanguage(title)),
      element('span', {}, inLanguage(says)),
    );
  }

  #showOn(): void {
    const faults = this.state()?.faults ?? [];
    const text = JSON.stringify(faults);
    if (text === this.#text) return;
    this.#text = text;
    if (faults.length === 0) {
      fill(this.#on, element('p', { class: 'all-well' }, icon('check'), say('faultsNone')));
      return;
    }

    fill(
      this.#on,
      element(
        'ul',
        {},
        ...faults.map(({ hits, id, line, times }) =>
          element(
            'li',
            {},
            icon('bolt'),
            element('code', {}, line),
            element(
              'span',
              { class: 'hits' },
              times === undefined ? say('hits', { count: hits }) : say('hitsOf', { count: hits, times }),
            ),
            element(
              'button',
              {
                'aria-label': `${say('switchOff')}: ${line}`,
                class: 'button',
                onclick: () => void this.#change({ off: id }),
                type: 'button',
              },
              say('switchOff'),
            ),
          ),
        ),
      ),
      element(
        'button',
        { class: 'button bad', onclick: () => void this.#change({ off: 'all' }), type: 'button' },
        say('switchOffAll'),
      ),
      element('p', { class: 'quiet' }, say('commandLine')),
      commandLine(`koo emulator ${faults.map(({ line }) => `--fault "${line}"`).join(' ')}`),
    );
  }

  async #change(change: object): Promise<void> {
    this.#problem.hidden = true;
    try {
      await api.changeFaults(change);
    } catch (error) {
      this.#problem.textContent = say('wrong', { why: (error as Error).message });
      this.#problem.hidden = false;
      this.#problem.scrollIntoView({ block: 'nearest' });
    }
  }
}
