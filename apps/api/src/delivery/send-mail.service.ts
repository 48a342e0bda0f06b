import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { failed, type Attempt } from './attempt';

const PATIENCE_MS = 10_000;
const FOR_GOOD = ['EENVELOPE', 'EMESSAGE'];

export interface Mail {
  /** The same for every attempt, so that a reader can tell a mail that came twice. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Hands mail to the operator's server. */
@Injectable()
export class SendMail {
  private readonly transport: Transporter | null;
  private readonly from: string;
  private readonly domain: string;

  constructor(@Inject(CONFIG) { smtpUrl, mailFrom, publicUrl }: Config) {
    this.from = mailFrom;
    this.domain = publicUrl?.hostname ?? 'banke.invalid';
    this.transport = smtpUrl && openTransport(smtpUrl);
  }

  async send({ id, to, subject, text, html }: Mail): Promise<Attempt> {
    if (!this.transport) return failed('channel-off', 'never');
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: to },
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...{ subject, text, html },
      });
      return { ok: true };
    } catch (error) {
      const { code = '', responseCode = null } = error as { code?: string; responseCode?: number };
      const forGood = FOR_GOOD.includes(code) && (responseCode === null || responseCode >= 500);
      return forGood
        ? failed('mail-refused', 'never', responseCode)
        : failed('mail-unreachable', 'later', responseCode);
    }
  }
}

function openTransport(url: URL): Transporter {
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    // A password never crosses the net in the open.
    requireTLS: !secure && user !== '',
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
