import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../../config/config.token';
import type { Config } from '../../config/config';

/**
 * Whether a change may come from where it comes from. Browsers send Origin with every change; programs that send none
 * carry no cookie of somebody else, and the CSRF token still applies.
 */
@Injectable()
export class OriginPolicy {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  allows({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
    const { origin } = headers;
    if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
    if (!URL.canParse(origin)) return false;
    const { publicUrl } = this.config;
    return publicUrl ? new URL(origin).origin === publicUrl.origin : new URL(origin).host === host;
  }
}
