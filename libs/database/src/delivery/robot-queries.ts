import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import type { RobotEntity } from './robot.entity';

export type RobotRow = Pick<
  RobotEntity,
  | 'id'
  | 'departmentId'
  | 'name'
  | 'vendor'
  | 'host'
  | 'signed'
  | 'sealed'
  | 'kinds'
  | 'quietFrom'
  | 'quietUntil'
  | 'quietZone'
  | 'language'
  | 'version'
> & { departmentName: string | null; last: RobotDelivery | null };

/** What became of what was sent to a robot last. */
export interface RobotDelivery {
  state: 'sent' | 'dead' | 'waiting';
  at: string;
  failure: string | null;
  detail: number | null;
}

/** Within reach; one of the company belongs to whoever reaches all of it. */
const ROBOTS = `
  SELECT r.id, r.department_id AS "departmentId", d.name AS "departmentName", r.name, r.vendor, r.host, r.signed,
         r.sealed, r.kinds, r.quiet_from AS "quietFrom", r.quiet_until AS "quietUntil", r.quiet_zone AS "quietZone",
         r.language, r.version,
         (SELECT json_build_object('state', l.state, 'at', coalesce(l.ended_at, l.created_at), 'failure', l.failure,
                                   'detail', l.detail)
            FROM delivery l
           WHERE l.company_id = r.company_id AND l.robot_id = r.id AND l.state IN ('sent', 'dead', 'waiting')
           ORDER BY l.created_at DESC, l.id LIMIT 1) AS last
    FROM robot r
    LEFT JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
   WHERE r.company_id = current_company() AND r.closed_at IS NULL
     AND ($1 OR r.department_id = ANY ($2::uuid[]))`;

export function loadRobots(queries: Queries, reach: Reach, robotId?: string): Promise<RobotRow[]> {
  return queries.query(
    `${ROBOTS} AND ($3::uuid IS NULL OR r.id = $3) ORDER BY r.name COLLATE "zh-x-icu", r.id`,
    [reach.company, reach.departmentIds, robotId ?? null],
  );
}

/** A robot until the end of the transaction. */
export async function lockRobot(tx: Tx, reach: Reach, id: string): Promise<RobotRow | undefined> {
  const [row] = await tx.query<RobotRow[]>(`${ROBOTS} AND r.id = $3 FOR UPDATE OF r`, [
    reach.company,
    reach.departmentIds,
    id,
  ]);
  return row;
}

/** What still waits for a robot that is no more is not wanted any more. */
export async function discardRobotDeliveries(tx: Tx, robotId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE delivery SET state = 'discarded', ended_at = $2, params = '{}'
      WHERE company_id = current_company() AND robot_id = $1 AND state IN ('waiting', 'dead')`,
    [robotId, now],
  );
}
