export interface Box {
  top: number;
  bottom: number;
}

/** Free room for a callout of `height` below `from`: the first gap between boxes, or null where the column is full. */
export function freeTop(from: number, height: number, boxes: Box[], end: number): number | null {
  let top = from;
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    if (box.bottom <= top) continue;
    if (box.top >= top + height) break;
    top = box.bottom + 6;
  }
  return top + height <= end ? top : null;
}
