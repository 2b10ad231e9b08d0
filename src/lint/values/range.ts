/** From `min` to `max`, both included; what is absent is open. */
export interface Range {
  min?: number;
  max?: number;
}

export function isOpen({ max, min }: Range): boolean {
  return min === undefined && max === undefined;
}

export function isOutside(number: number, { max = Infinity, min = -Infinity }: Range): boolean {
  return number < min || number > max;
}
