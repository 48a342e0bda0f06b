import type { DemoSignInView } from '@banke/contracts';

/** Injection token of {@link DemoSignIns}. */
export const DEMO_SIGN_INS = Symbol('demo sign-ins');

/** The accounts the sign-in page may offer; none unless the only company is the demo. */
export type DemoSignIns = () => Promise<DemoSignInView[]>;
