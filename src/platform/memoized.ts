/**
 * A function of one object that is computed once for each: what it returned is kept as long as the object is in use. Many
 * rules of the linter ask the same of a template.
 */
export function memoized<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const results = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let result = results.get(key);
    if (!result) results.set(key, (result = { value: compute(key) }));
    return result.value;
  };
}
