import { createHash } from 'node:crypto';

const known = new Map<string, string>();

/** A name-based UUID (version 8, RFC 9562 §5.8): stable across runs and machines. */
export function demoId(name: string): string {
  const id = known.get(name) ?? idOf(name);
  known.set(name, id);
  return id;
}

function idOf(name: string): string {
  const hex = createHash('sha256').update(`banke demo ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

export const departmentId = (key: string) => demoId(`department ${key}`);
export const teamId = (key: string) => demoId(`team ${key}`);
export const accountId = (name: string) => demoId(`account ${name}`);

/** The ids of a place such as `service`, or `service/售前`. */
export function placeIds(place: string): { departmentId: string; teamId: string | null } {
  const [department = ''] = place.split('/');
  return { departmentId: departmentId(department), teamId: place.includes('/') ? teamId(place) : null };
}
