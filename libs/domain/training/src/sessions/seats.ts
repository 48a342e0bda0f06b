/** How somebody came to a session; nothing is said before it is over. */
export const ATTENDANCES = ['present', 'late', 'absent', 'excused'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Was taught: who came late has heard it too. */
export function attended(attendance: Attendance | null): boolean {
  return attendance === 'present' || attendance === 'late';
}

/** What somebody's coming brought: the completed course and what followed from it, by their ids. */
export interface AttendanceBrought {
  learningId: string;
  /** The person had begun the course alone before. */
  begun: boolean;
  heldIds: string[];
  assignedIds: string[];
  /** Lessons that count as read by it while a quiz of the course is still to be passed. */
  lessonIds?: string[];
}

/** On the list of a session. Whoever leaves it is no longer on it. */
export const SEAT_STATES = ['seated', 'waiting'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export interface Seat {
  staffId: string;
  state: SeatState;
}

/** Whether somebody who asks now sits or waits; nobody overtakes those who wait. */
export function seatFor(capacity: number, seats: readonly Seat[]): SeatState {
  const seated = seats.filter(({ state }) => state === 'seated').length;
  return seated < capacity && seats.length === seated ? 'seated' : 'waiting';
}

/** Who moves up from the waiting list: in the order they asked, as many as there are places. */
export function movesUp(capacity: number, seatsInOrder: readonly Seat[]): string[] {
  const free = capacity - seatsInOrder.filter(({ state }) => state === 'seated').length;
  const waiting = seatsInOrder.filter(({ state }) => state === 'waiting');
  return waiting.slice(0, Math.max(0, free)).map(({ staffId }) => staffId);
}
