import { randomUUID } from 'node:crypto';
import {
  DeliveryEntity,
  JobEntity,
  LiveEventEntity,
  MessageEntity,
  MessageSettingEntity,
  OutboxEntity,
  RobotEntity,
  StoredFileChunkEntity,
  StoredFileEntity,
} from '..';
import type { CompanyRows } from './company-rows';
import { hashOf } from './hash-of';

/** Jobs, messages, live events and files of a company. */
export function serviceRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const byAccount = { ...own, accountId: ids.account };
  return [
    [
      JobEntity,
      {
        ...byAccount,
        id: ids.job,
        kind: 'staff-import.check',
        params: {},
        payload: {},
        state: 'queued',
        requestId: 'r',
        address: '127.0.0.1',
      },
    ],
    [OutboxEntity, { ...own, kind: 'job.done', params: {}, accountIds: [ids.account] }],
    [
      MessageEntity,
      {
        companyId,
        id: ids.message,
        accountId: ids.account,
        outboxId: '1',
        kind: 'job.done',
        params: {},
        at: at,
      },
    ],
    [
      MessageSettingEntity,
      { companyId, accountId: ids.account, email: 'somebody@example.com', language: 'zh-CN' },
    ],
    [
      RobotEntity,
      {
        ...own,
        id: ids.robot,
        departmentId: ids.department,
        name: '客服群',
        vendor: 'feishu',
        host: 'open.feishu.cn',
        signed: false,
        sealed: Buffer.from('x'),
        kinds: ['obligation.reminder'],
        language: 'zh-CN',
      },
    ],
    [
      DeliveryEntity,
      {
        ...own,
        id: ids.delivery,
        channel: 'robot',
        robotId: ids.robot,
        kind: 'robot.test',
        params: {},
        state: 'dead',
        failure: 'unreachable',
        dueAt: at,
        endedAt: at,
      },
    ],
    [
      LiveEventEntity,
      { companyId, transactionId: '1', at: at, event: 'job-changed', data: {}, accountIds: [ids.account] },
    ],
    [
      StoredFileEntity,
      {
        ...byAccount,
        id: ids.file,
        subjectKind: 'obligation',
        subjectId: randomUUID(),
        name: '某文件.pdf',
        mediaType: 'application/pdf',
        size: 1,
        sha256: hashOf('x'),
      },
    ],
    [StoredFileChunkEntity, { companyId, fileId: ids.file, position: 0, content: Buffer.from('x') }],
  ];
}
