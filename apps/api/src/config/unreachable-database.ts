import { ConfigRefusal } from './config';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'the host is unknown',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'the password is wrong',
  '28000': 'this role may not sign in there',
  '3D000': 'there is no such database',
  '42P01': 'it has no tables of Banke; do both addresses name the same database?',
  '42704': 'the role of DATABASE_URL does not exist there',
  '55P03': 'another instance is still migrating it; try again when that one has started',
};

/** Runs `work` on a database; one that cannot be reached is one sentence for the operator, without the password. */
export async function explained<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = REASONS[(error as { code?: string }).code ?? ''];
    if (!reason) throw error;
    const { hostname, port, pathname, username } = new URL(url);
    throw new ConfigRefusal(
      `Database ${pathname.slice(1)} at ${hostname}:${port || '5432'} as ${username}: ${reason}.`,
    );
  }
}
