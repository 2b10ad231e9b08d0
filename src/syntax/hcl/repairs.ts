/** A change that makes a text readable, by offsets in UTF-16 units. */
export interface Repair {
  start: number;
  end: number;
  text: string;
}

export interface RepairedText {
  text: string;
  /** The offset in the text before the repairs. */
  originalOffset(offset: number): number;
}

/** Makes all repairs at once; they may not overlap. */
export function applyRepairs(text: string, repairs: readonly Repair[]): RepairedText {
  const sorted = [...repairs].sort((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  /** Where each repair begins and ends in the result. */
  const places: Array<Repair & { from: number; to: number }> = [];
  for (const repair of sorted) {
    if (repair.start < at) continue;
    result += text.slice(at, repair.start);
    places.push({ ...repair, from: result.length, to: result.length + repair.text.length });
    result += repair.text;
    at = repair.end;
  }

  result += text.slice(at);
  return {
    text: result,
    originalOffset(offset) {
      const last = lastFrom(places, offset);
      if (!last) return offset;
      if (offset < last.to) return Math.min(last.end, last.start + (offset - last.from));
      return last.end + (offset - last.to);
    },
  };
}

/** The last that begins at an offset or before it; they are in order, and may be as many as the offsets that are asked for. */
function lastFrom<Place extends { from: number }>(
  places: readonly Place[],
  offset: number,
): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }

  return places[low - 1];
}
