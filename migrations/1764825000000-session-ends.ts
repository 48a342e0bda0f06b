import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session that was ended stays until it would have run out, so that the next request can be told why. */
export class SessionEnds1764825000000 implements MigrationInterface {
  name = 'SessionEnds1764825000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session ADD COLUMN ended_because text`);
    await runner.query(resolveSession(' AND s.ended_because IS NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(resolveSession(''));
    await runner.query(`ALTER TABLE session DROP COLUMN ended_because`);
  }
}

function resolveSession(furtherCondition: string): string {
  return `CREATE OR REPLACE FUNCTION resolve_session(wanted_company uuid, wanted_token bytea, as_of timestamptz, idle interval)
     RETURNS TABLE (session_id uuid, account_id uuid, display_name text, sign_in_name text,
                    must_change_password boolean, csrf_token text, expires_at timestamptz, last_seen_at timestamptz,
                    company_name text, demo boolean, time_zone text, grants jsonb)
     LANGUAGE plpgsql VOLATILE AS $$
   BEGIN
     PERFORM set_config('banke.company_id', wanted_company::text, true);
     RETURN QUERY
       SELECT s.id, a.id, a.display_name, a.sign_in_name, a.must_change_password, s.csrf_token, s.expires_at,
              s.last_seen_at, c.name, c.demo, c.time_zone,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', g.id, 'role', g.role,
                        'departmentId', coalesce(g.department_id, t.department_id), 'departmentName', d.name,
                        'teamId', g.team_id, 'teamName', t.name,
                        'from', lower(g.valid), 'until', upper(g.valid)) ORDER BY g.role, g.id), '[]')
                 FROM role_grant g
                 LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
                 LEFT JOIN department d
                   ON d.company_id = g.company_id AND d.id = coalesce(g.department_id, t.department_id)
                WHERE g.company_id = s.company_id AND g.account_id = s.account_id
                  AND g.valid @> (as_of AT TIME ZONE c.time_zone)::date)
         FROM session s
         JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
         JOIN company c ON c.id = s.company_id
        WHERE s.company_id = wanted_company AND s.token_hash = wanted_token
          AND s.expires_at > as_of AND s.last_seen_at > as_of - idle AND a.blocked_at IS NULL${furtherCondition}
          AND NOT EXISTS (
                SELECT FROM staff f
                 WHERE f.company_id = a.company_id AND f.account_id = a.id
                   AND f.hire_date <= (as_of AT TIME ZONE c.time_zone)::date
                   AND NOT EXISTS (SELECT FROM membership m
                                    WHERE m.company_id = f.company_id AND m.staff_id = f.id
                                      AND m.valid @> (as_of AT TIME ZONE c.time_zone)::date));
   END $$`;
}
