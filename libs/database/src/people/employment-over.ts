/**
 * SQL for whether an account (alias of its row) is that of somebody who has left, on a day (SQL of a date), as
 * `resolve_session` sees it. Never for an account without person; asked anew each day, so no job has to end anything.
 */
export function employmentOver(account: string, day: string): string {
  return `EXISTS (
    SELECT FROM staff employee
     WHERE employee.company_id = ${account}.company_id AND employee.account_id = ${account}.id
       AND employee.hire_date <= ${day}
       AND NOT EXISTS (SELECT FROM membership held
                        WHERE held.company_id = employee.company_id AND held.staff_id = employee.id
                          AND held.valid @> ${day}))`;
}
