const ZONE = 12;
const FASTEST = 24;

/**
 * Pixels to scroll in a frame while the pointer is dragged near or past an edge of what is in sight: none in the middle,
 * faster the farther out, negative towards the start.
 */
export function scrollStep(pointer: number, from: number, to: number): number {
  const zone = Math.min(ZONE, (to - from) / 3);
  if (pointer < from + zone) return -speed(from + zone - pointer, zone);
  if (pointer > to - zone) return speed(pointer - (to - zone), zone);
  return 0;
}

function speed(depth: number, zone: number): number {
  return Math.min(FASTEST, Math.ceil((depth / (2 * zone)) * FASTEST));
}
