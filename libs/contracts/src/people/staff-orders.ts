/** By what the list of people may be sorted. */
export const STAFF_ORDERS = ['name', 'number', 'team', 'hire-date'] as const;
export type StaffOrder = (typeof STAFF_ORDERS)[number];
