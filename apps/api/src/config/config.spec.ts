import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigRefusal, readConfig } from './config';

const DATABASE_URL = 'postgres://banke_app:secret@127.0.0.1:5432/banke';
const DATABASE_ADMIN_URL = 'postgres://banke_owner:secret@127.0.0.1:5432/banke';

function sentenceFor(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigRefusal) return error.exitSentence;
    throw error;
  }
  return 'accepted';
}

describe('the configuration', () => {
  const source = readFileSync(join(__dirname, 'config.ts'), 'utf8');
  const names = [...new Set([...source.matchAll(/'([A-Z][A-Z_]+)'/g)].map((match) => match[1] ?? ''))];
  const table = readFileSync(join(__dirname, '../../../../docs/operations.md'), 'utf8');

  it.each(names)('has %s in the table of docs/operations.md', (name) => {
    expect(table).toMatch(new RegExp(`^\\| *\`${name}\` *\\|`, 'm'));
  });

  it('names at least the settings known when this test was written, so that the search above finds something', () => {
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'SESSION_MAX_DAYS']));
  });

  it('needs nothing but a database', () => {
    expect(readConfig({ DATABASE_URL })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: DATABASE_URL,
      adminUrl: DATABASE_URL,
      poolSize: 10,
      seed: 'empty',
      webRoot: null,
      publicUrl: null,
      trustProxy: false,
      logLevel: 'info',
      sessionIdleHours: 12,
      sessionMaxDays: 7,
      requestsPerMinute: 6_000,
      signInsPerMinute: 120,
      jobs: 'inside',
      maxUploadMb: 20,
      courseUploadMb: 500,
      filesPerCompanyMb: 10_000,
      smtpUrl: null,
      mailFrom: '',
      secretsKey: null,
      privateNetworks: [],
    });
  });

  it('takes an empty setting for one that is not given', () => {
    expect(readConfig({ DATABASE_URL, PORT: '', LOG_LEVEL: '', PUBLIC_URL: '', TRUST_PROXY: '' })).toEqual(
      readConfig({ DATABASE_URL }),
    );
  });

  it('reads what is given', () => {
    const config = readConfig({
      DATABASE_URL,
      DATABASE_ADMIN_URL,
      PORT: '8443',
      PUBLIC_URL: 'https://banke.example',
      TRUST_PROXY: '1',
    });
    expect(config).toMatchObject({ adminUrl: DATABASE_ADMIN_URL, port: 8443, trustProxy: 1 });
    expect(config.publicUrl?.origin).toBe('https://banke.example');
  });

  it.each([
    ['the application role', { DATABASE_URL }],
    ['the owner', { DATABASE_ADMIN_URL: DATABASE_URL }],
  ])('uses one address for both roles when only that of %s is given', (_, env) => {
    const { databaseUrl, adminUrl } = readConfig(env);
    expect([databaseUrl, adminUrl]).toEqual([DATABASE_URL, DATABASE_URL]);
  });

  it('asks for a database when no address is given', () => {
    expect(sentenceFor({})).toBe('Configuration: DATABASE_URL is missing; DATABASE_ADMIN_URL is missing.');
  });

  it.each(['abc', '-1', '65536', '3000.5', '0x'])('refuses the port %s', (PORT) => {
    expect(sentenceFor({ DATABASE_URL, PORT })).toBe(
      'Configuration: PORT must be a whole number from 0 to 65535.',
    );
  });

  it.each([
    ['DATABASE_URL', 'mysql://host/banke', 'postgres:// or postgresql://'],
    ['DATABASE_ADMIN_URL', 'localhost', 'postgres:// or postgresql://'],
    ['PUBLIC_URL', 'banke.example', 'http:// or https://'],
  ])('refuses a %s that is %s', (name, value, begins) => {
    expect(sentenceFor({ DATABASE_URL, DATABASE_ADMIN_URL, [name]: value })).toBe(
      `Configuration: ${name} must be an address that begins with ${begins}.`,
    );
  });

  it('reads how messages leave', () => {
    const config = readConfig({
      DATABASE_URL,
      PUBLIC_URL: 'https://banke.example',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      MAIL_FROM: 'Banke <banke@example.com>',
      SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      ALLOWED_PRIVATE_NETWORKS: '10.1.0.0/16, 127.0.0.1,fd00::/8',
    });
    expect(config.smtpUrl?.host).toBe('mail.example:465');
    expect(config.secretsKey?.length).toBe(32);
    expect(config.privateNetworks).toEqual([
      { address: '10.1.0.0', prefix: 16 },
      { address: '127.0.0.1', prefix: 32 },
      { address: 'fd00::', prefix: 8 },
    ]);
  });

  it.each([
    [{ SMTP_URL: 'https://mail.example' }, 'SMTP_URL must be an address'],
    [{ SMTP_URL: 'smtp://mail.example', PUBLIC_URL: 'https://banke.example' }, 'SMTP_URL needs MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@example.com' }, 'SMTP_URL needs PUBLIC_URL'],
    [{ SECRETS_KEY: 'c2hvcnQ=' }, 'SECRETS_KEY must be 32 random bytes'],
    [{ ALLOWED_PRIVATE_NETWORKS: '10.0.0.0/33' }, 'ALLOWED_PRIVATE_NETWORKS must be networks'],
    [{ ALLOWED_PRIVATE_NETWORKS: 'internal' }, 'ALLOWED_PRIVATE_NETWORKS must be networks'],
  ] as Record<string, string>[][])('refuses %j', (env, sentence) => {
    expect(sentenceFor({ DATABASE_URL, ...(env as Record<string, string>) })).toContain(sentence);
  });

  it('names every fault in one sentence', () => {
    const faults = {
      DATABASE_URL,
      PORT: 'abc',
      TRUST_PROXY: 'true',
      SESSION_MAX_DAYS: '365',
      DATABASE_POOL_SIZE: '0',
    };
    expect(sentenceFor(faults)).toBe(
      'Configuration: PORT must be a whole number from 0 to 65535; ' +
        'DATABASE_POOL_SIZE must be a whole number from 1 to 200; ' +
        'TRUST_PROXY must be no, a number of proxies from 1 to 9, or their addresses separated by commas; ' +
        'SESSION_MAX_DAYS must be a whole number from 1 to 90.',
    );
  });
});
