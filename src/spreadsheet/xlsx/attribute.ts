/** An attribute by its name without a prefix, where the prefix is the writer's choice (`r:id`). */
export function prefixedAttribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** `1` and `true`, as XML Schema writes them. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
