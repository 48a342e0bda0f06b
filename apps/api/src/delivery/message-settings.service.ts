import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeMessageSettingsRequest,
  ConfirmedEmailView,
  MessageSettingsView,
  NameEmailRequest,
} from '@banke/contracts';
import { LANGUAGES, MESSAGE_TOPICS } from '@banke/contracts/codes';
import {
  confirmEmail,
  DeliveryEntity,
  EMAIL_CONFIRMATION,
  loadMessageSetting,
  lockMessageSetting,
  MessageSettingEntity,
  type Queries,
} from '@banke/database';
import { isMailAddress } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { hashSecret, newSecret } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { AppError, conflict, notFound, refused, tooMany } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Channels } from './channels.service';
import { refuseUnknownQuietZone, toQuietColumns, toQuietView } from './quiet-columns';
import { SendDeliveries } from './send-deliveries.service';

const DAY_MS = 24 * 3_600_000;
const LINKS_A_DAY = 5;

/** What the signed-in person hears outside the product, and where. */
@Injectable()
export class MessageSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly channels: Channels,
    private readonly deliveries: SendDeliveries,
    private readonly audit: AuditTrail,
  ) {}

  show(actor: Actor): Promise<MessageSettingsView> {
    return this.transactions.read(actor, (reads) => this.view(reads, actor));
  }

  change({ version, ...request }: ChangeMessageSettingsRequest, actor: Actor): Promise<MessageSettingsView> {
    const { mutedTopics, quiet, language } = request;
    return this.transactions.run(actor, async (tx) => {
      await refuseUnknownQuietZone(tx, quiet);
      const locked = await lockMessageSetting(tx, actor.accountId, language);
      if (version !== (locked.isNew ? 0 : locked.version)) throw conflict('message-settings.changed');
      await tx.update(
        MessageSettingEntity,
        { accountId: actor.accountId },
        {
          mutedTopics: [...new Set(mutedTopics)],
          ...toQuietColumns(quiet),
          language,
          version: locked.version + 1,
        },
      );
      return this.view(tx, actor);
    });
  }

  /** Sends a link there; until it is opened, messages go where they went. */
  nameEmail({ email, language }: NameEmailRequest, actor: Actor): Promise<MessageSettingsView> {
    if (!this.channels.mail) throw refused('email.channel-off');
    if (!isMailAddress(email) || /[,;<>"()\\]/.test(email))
      throw new AppError(400, 'request.invalid', undefined, [{ path: 'email', code: 'pattern' }]);
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const { accountId, companyId } = actor;
      const { pendingTimes, version } = await lockMessageSetting(tx, accountId, language);
      const times = pendingTimes.filter((at) => at.getTime() > now.getTime() - DAY_MS);
      if (times.length >= LINKS_A_DAY) throw tooMany('email.wait');
      const token = newSecret();
      await tx.update(
        MessageSettingEntity,
        { accountId },
        {
          pendingEmail: email,
          pendingTokenHash: hashSecret(token),
          pendingUntil: new Date(now.getTime() + DAY_MS),
          pendingTimes: [...times, now],
          language,
          version: version + 1,
        },
      );
      await tx.insert(DeliveryEntity, {
        ...{ companyId, id: randomUUID(), channel: 'email', accountId, kind: EMAIL_CONFIRMATION },
        ...{ params: { token }, dueAt: now, createdAt: now },
      });
      await this.deliveries.soon(tx, companyId);
      return this.view(tx, actor);
    });
  }

  confirm(token: string, actor: Actor): Promise<ConfirmedEmailView> {
    return this.transactions.run(actor, async (tx) => {
      const email = await confirmEmail(tx, actor.accountId, hashSecret(token), this.clock.now());
      if (email === undefined) throw notFound('email.link-invalid');
      await this.audit.record(tx, actor, {
        action: 'account.email-confirmed',
        subject: { kind: 'account', id: actor.accountId, name: actor.displayName },
      });
      return { email };
    });
  }

  /** Nothing leaves by mail any more. */
  forgetEmail(actor: Actor): Promise<MessageSettingsView> {
    return this.transactions.run(actor, async (tx) => {
      const nothing = { email: null, pendingEmail: null, pendingTokenHash: null, pendingUntil: null };
      await tx.update(
        MessageSettingEntity,
        { accountId: actor.accountId },
        { ...nothing, version: () => 'version + 1' },
      );
      return this.view(tx, actor);
    });
  }

  private async view(reads: Queries, { accountId, signInName }: Actor): Promise<MessageSettingsView> {
    const row = await loadMessageSetting(reads, accountId);
    if (!row) throw notFound('account.not-found');
    const pending = row.pendingUntil !== null && row.pendingUntil > this.clock.now();
    return {
      mail: this.channels.mail,
      email: row.email,
      pendingEmail: pending ? row.pendingEmail : null,
      suggestedEmail: row.suggested ?? (isMailAddress(signInName) ? signInName : null),
      mutedTopics: MESSAGE_TOPICS.filter((topic) => row.mutedTopics.includes(topic)),
      quiet: toQuietView(row),
      language: LANGUAGES.find((each) => each === row.language) ?? null,
      version: row.version,
    };
  }
}
