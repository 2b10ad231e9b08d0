export type Child = Node | string | false | null | undefined;

/** Attributes, `class` and listeners (`onclick`); what is `false` or absent is left out. */
export type Attributes = Readonly<
  Record<string, ((event: never) => void) | boolean | number | string | undefined>
>;

/**
 * An element. Text goes in as text, never as HTML: what is shown came from outside.
 *
 * @param attributes A function is a listener for the event of that name, `onclick` for example.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function')
      made.addEventListener(name.replace(/^on/, ''), value as (event: Event) => void);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }

  made.append(
    ...children.filter(
      (child): child is Node | string => child !== false && child !== null && child !== undefined,
    ),
  );
  return made;
}

/** Puts other children in place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(
    ...children.filter(
      (child): child is Node | string => child !== false && child !== null && child !== undefined,
    ),
  );
}
