import { Ground1764000000000 } from './1764000000000-ground';

/** Every migration in order. A new file is added at the end and never edited once merged. */
export const MIGRATIONS = [Ground1764000000000];
