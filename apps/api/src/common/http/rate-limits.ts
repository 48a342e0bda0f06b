import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import { minutes, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Config } from '../../config/config';

const GUESS_LIMITED = 'banke:guess-limited';

/** For endpoints at which a secret could be guessed: the low limit applies besides the general one. */
export const GuessLimited = () => SetMetadata(GUESS_LIMITED, true);

/** Per address and minute; counted in memory, so each process counts for itself. */
export function rateLimits(config: Config): ThrottlerModuleOptions {
  const unlimited = (context: ExecutionContext) => !Reflect.getMetadata(GUESS_LIMITED, context.getHandler());
  return [
    { name: 'default', ttl: minutes(1), limit: config.requestsPerMinute },
    { name: 'guesses', ttl: minutes(1), limit: config.signInsPerMinute, skipIf: unlimited },
  ];
}
