import { isIP } from 'node:net';
import { isMailAddress } from '@banke/domain/people';

const KEY_BYTES = 32;

/** Everything an operator may set, checked once at start. `docs/operations.md` lists the same names; a test compares. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string;
  adminUrl: string;
  poolSize: number;
  seed: 'auto' | 'demo' | 'empty';
  webRoot: string | null;
  publicUrl: URL | null;
  /** How many proxies stand in front, or their addresses; never "whoever says so". */
  trustProxy: number | string | false;
  logLevel: string;
  sessionIdleHours: number;
  sessionMaxDays: number;
  requestsPerMinute: number;
  signInsPerMinute: number;
  /** Whether this process works the queue too, or leaves it to `npm run worker`. */
  jobs: 'inside' | 'apart';
  maxUploadMb: number;
  courseUploadMb: number;
  filesPerCompanyMb: number;
  /** Mail server; null leaves mail off. */
  smtpUrl: URL | null;
  mailFrom: string;
  /** Opens what is stored encrypted, such as the secrets of robots; null leaves robots off. */
  secretsKey: Buffer | null;
  /** Networks among the private ones that robots may be in. */
  privateNetworks: readonly Network[];
}

export interface Network {
  address: string;
  prefix: number;
}

export class ConfigRefusal extends Error {
  constructor(readonly exitSentence: string) {
    super(exitSentence);
  }
}

type Environment = Record<string, string | undefined>;

/** Reads the environment; throws one ConfigRefusal that names every setting that is wrong. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const read = reader(env, faults);
  const databaseUrl = read.url('DATABASE_URL', env['DATABASE_ADMIN_URL'], ['postgres:', 'postgresql:']);
  const config: Config = {
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer('PORT', 3000, 0, 65_535),
    databaseUrl,
    adminUrl: read.url('DATABASE_ADMIN_URL', databaseUrl, ['postgres:', 'postgresql:']),
    poolSize: read.integer('DATABASE_POOL_SIZE', 10, 1, 200),
    seed: read.choice('SEED', 'empty', ['auto', 'demo', 'empty'] as const),
    webRoot: env['WEB_ROOT'] ?? null,
    publicUrl: env['PUBLIC_URL'] ? urlOrNull(read.url('PUBLIC_URL', undefined, ['http:', 'https:'])) : null,
    trustProxy: read.proxies('TRUST_PROXY'),
    logLevel: read.choice('LOG_LEVEL', 'info', [
      'fatal',
      'error',
      'warn',
      'info',
      'debug',
      'trace',
      'silent',
    ] as const),
    sessionIdleHours: read.integer('SESSION_IDLE_HOURS', 12, 1, 24 * 30),
    sessionMaxDays: read.integer('SESSION_MAX_DAYS', 7, 1, 90),
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', 6_000, 1, 10_000_000),
    signInsPerMinute: read.integer('SIGN_INS_PER_MINUTE', 120, 1, 10_000_000),
    jobs: read.choice('JOBS', 'inside', ['inside', 'apart'] as const),
    maxUploadMb: read.integer('MAX_UPLOAD_MB', 20, 1, 200),
    courseUploadMb: read.integer('COURSE_UPLOAD_MB', 500, 1, 2000),
    filesPerCompanyMb: read.integer('FILES_PER_COMPANY_MB', 10_000, 1, 10_000_000),
    smtpUrl: env['SMTP_URL'] ? urlOrNull(read.url('SMTP_URL', undefined, ['smtp:', 'smtps:'])) : null,
    mailFrom: read.text('MAIL_FROM', ''),
    secretsKey: read.key('SECRETS_KEY'),
    privateNetworks: read.networks('ALLOWED_PRIVATE_NETWORKS'),
  };
  if (config.publicUrl && config.publicUrl.pathname !== '/') faults.push('PUBLIC_URL must not have a path');
  if (config.smtpUrl && !isMailAddress(bareAddress(config.mailFrom)))
    faults.push('SMTP_URL needs MAIL_FROM, the address that mail comes from');
  if (config.smtpUrl && !config.publicUrl)
    faults.push('SMTP_URL needs PUBLIC_URL, which links in mail lead to');
  if (faults.length > 0) throw new ConfigRefusal(`Configuration: ${faults.join('; ')}.`);
  return config;
}

function reader(env: Environment, faults: string[]) {
  return {
    text: (name: string, fallback: string) => env[name] || fallback,
    integer(name: string, fallback: number, min: number, max: number): number {
      const value = env[name] ? Number(env[name]) : fallback;
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      faults.push(`${name} must be a whole number from ${min} to ${max}`);
      return fallback;
    },
    choice<T extends string>(name: string, fallback: T, choices: readonly T[]): T {
      const value = env[name] || fallback;
      const found = choices.find((choice) => choice === value);
      if (!found) faults.push(`${name} must be one of ${choices.join(', ')}`);
      return found ?? fallback;
    },
    proxies(name: string): number | string | false {
      const value = env[name] || 'no';
      if (value === 'no') return false;
      if (/^[1-9]$/.test(value)) return Number(value);
      if (/^[\d.:a-f/, ]+$/i.test(value) && /[.:]/.test(value)) return value;
      faults.push(
        `${name} must be no, a number of proxies from 1 to 9, or their addresses separated by commas`,
      );
      return false;
    },
    key(name: string): Buffer | null {
      if (!env[name]) return null;
      const key = Buffer.from(env[name], 'base64');
      if (key.length === KEY_BYTES) return key;
      faults.push(`${name} must be ${KEY_BYTES} random bytes in base64 (openssl rand -base64 ${KEY_BYTES})`);
      return null;
    },
    networks(name: string): Network[] {
      const networks = (env[name] || '')
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
        .map(networkOf);
      if (networks.every((network) => network !== undefined)) return networks;
      faults.push(`${name} must be networks separated by commas, such as 10.0.0.0/8, 127.0.0.1, fd00::/8`);
      return [];
    },
    url(name: string, fallback: string | undefined, protocols: string[]): string {
      const value = env[name] || fallback;
      if (!value) faults.push(`${name} is missing`);
      else if (!protocols.includes(urlOrNull(value)?.protocol ?? '')) {
        faults.push(
          `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
        );
      }
      return value ?? '';
    },
  };
}

/** An address alone is a network of one. */
function networkOf(text: string): Network | undefined {
  const [address = '', digits] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const prefix = digits === undefined ? bits : Number(digits || NaN);
  return bits > 0 && Number.isInteger(prefix) && prefix >= 0 && prefix <= bits
    ? { address, prefix }
    : undefined;
}

/** `Banke <banke@example.com>` → banke@example.com. */
function bareAddress(from: string): string {
  return /<([^<>]*)>$/.exec(from)?.[1] ?? from;
}

function urlOrNull(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
