/** What the address shows: `#/usage/17` is row 17 of the table of usage; without a table it is the overview. */
export interface Route {
  view: string;
  row?: string;
}

export function currentRoute(): Route {
  const [view = '', row] = location.hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decoded(part));
  return { view, ...(row && { row }) };
}

export function addressOf(view: string, row?: string): string {
  return `#/${[view, row]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => encodeURIComponent(part!))
    .join('/')}`;
}

export function goTo(view: string, row?: string): void {
  location.hash = addressOf(view, row);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
