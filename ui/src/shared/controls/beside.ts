/** Where something of `width` × `height` stands beside a box, inside a window. */
export function beside(
  box: { left: number; right: number; top: number },
  size: { width: number; height: number },
  room: { width: number; height: number },
): { left: number; top: number } {
  const gap = 8;
  const right = box.right + gap + size.width <= room.width - gap;
  const left = right ? box.right + gap : Math.max(gap, box.left - gap - size.width);
  return { left, top: Math.max(gap, Math.min(box.top, room.height - size.height - gap)) };
}
