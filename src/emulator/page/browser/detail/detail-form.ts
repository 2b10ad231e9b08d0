import type { Form, FormField } from '../../page-data.js';
import { element } from '../dom.js';
import { inLanguage } from '../language/language.js';

/** A form that makes something; fields that do not fit what is chosen in another one are left out. */
export function detailForm(
  { fields, note, submit }: Form,
  onSubmit: (body: Record<string, number | string>) => Promise<void>,
): HTMLElement {
  const places = new Map(fields.map((field) => [field.name, placeOf(field)]));
  const form: HTMLFormElement = element(
    'form',
    {
      class: 'detail-form',
      'aria-labelledby': 'detail-title',
      onchange: () => fit(),
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        void send();
      },
    },
    note && element('p', { class: 'quiet' }, inLanguage(note)),
    ...places.values(),
    element('button', { class: 'button primary', type: 'submit' }, inLanguage(submit)),
  );
  const valueOf = (name: string): string => String(new FormData(form).get(name) ?? '');
  const isShown = ({ only }: FormField): boolean => !only || only.values.includes(valueOf(only.field));
  const fit = (): void => {
    for (const field of fields) places.get(field.name)!.hidden = !isShown(field);
  };

  const send = async (): Promise<void> => {
    const button = form.querySelector('button')!;
    button.disabled = true;
    await onSubmit(
      Object.fromEntries(
        fields
          .filter((field) => isShown(field))
          .map(({ kind, name }) => [name, kind === 'count' ? Number(valueOf(name)) : valueOf(name)]),
      ),
    );
    button.disabled = false;
  };

  fit();
  return form;
}

function placeOf(field: FormField): HTMLElement {
  const id = `form-${field.name}`;
  return element(
    'div',
    { class: 'member' },
    element('label', { for: id }, inLanguage(field.label)),
    field.kind === 'count'
      ? element('input', {
          id,
          max: field.most,
          min: 1,
          name: field.name,
          required: true,
          step: 1,
          type: 'number',
          value: field.value,
        })
      : element(
          'select',
          { id, name: field.name },
          ...(field.choices ?? []).map(({ label, value }) =>
            element('option', { selected: value === field.value, value }, inLanguage(label)),
          ),
        ),
  );
}
