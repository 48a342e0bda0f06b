/** When wrong passwords slow sign-in down. Seconds throughout. */
export interface ThrottlePolicy {
  /** Wrong passwords that cost nothing: people mistype. */
  freeFailures: number;
  /** Wait after the first failure beyond those; doubles with each further one. */
  firstWaitSeconds: number;
  /** From this many failures on, the name is locked for `lockSeconds` from the last failure. */
  lockAfter: number;
  lockSeconds: number;
}

export const DEFAULT_THROTTLE: ThrottlePolicy = {
  freeFailures: 3,
  firstWaitSeconds: 2,
  lockAfter: 10,
  lockSeconds: 900,
};

export interface SignInFailures {
  count: number;
  lastAt: Date;
}

/**
 * Whole seconds until the next attempt is looked at; 0 means now. Counts by name, whether or not the name exists,
 * so the answer tells nothing about who has an account.
 */
export function secondsUntilNextAttempt(
  failures: SignInFailures | undefined,
  now: Date,
  policy: ThrottlePolicy = DEFAULT_THROTTLE,
): number {
  if (!failures || failures.count <= policy.freeFailures) return 0;
  const beyond = failures.count - policy.freeFailures;
  const wait =
    failures.count >= policy.lockAfter
      ? policy.lockSeconds
      : Math.min(policy.firstWaitSeconds * 2 ** (beyond - 1), policy.lockSeconds);
  const elapsed = (now.getTime() - failures.lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(wait - elapsed));
}
