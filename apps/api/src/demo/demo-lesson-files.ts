import { createHash } from 'node:crypto';
import type { StoredFileChunkEntity, StoredFileEntity } from '@banke/database';
import { writePdf, type PdfCell } from '@banke/documents';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';

const TITLE = '电话服务速查表';
const COURSE = '接听与拨打电话';
const ROWS: readonly (readonly [string, string, string])[] = [
  ['铃响三声之内', '您好，客服部，请问有什么可以帮您？', '超过三声先说「让您久等了」'],
  ['记下五要素', '请问怎么称呼您？方便留一个联系方式吗？', '谁、什么事、什么时候、联系方式、希望怎样解决'],
  ['复述确认', '我跟您确认一下……，对吗？', '复述完等客户确认，再往下说'],
  ['给出答复', '我现在为您处理，…… 分钟内给您回电', '说明谁在什么时候答复'],
  ['转接', '这件事由……负责，我帮您转过去', '先把情况告诉接的人，不让客户重讲'],
  ['结束', '感谢您的来电，再见', '等对方先挂断，再等两秒'],
];

/** A sheet to keep beside the telephone, shown in a lesson of the demo. */
export async function demoLessonFiles(
  calendar: DemoCalendar,
): Promise<{ file: StoredFileEntity; chunk: StoredFileChunkEntity }> {
  const own = { companyId: demoId('company') };
  const id = demoId(`lesson file ${TITLE}`);
  const head = ['什么时候', '怎么说', '注意'].map((text): PdfCell => ({ text, bold: true }));
  const content = await writePdf({
    ...{ title: TITLE, paper: 'A4', missing: (letters) => letters.join(' ') },
    sheets: [
      [
        { is: 'title', text: TITLE, boxed: null, end: COURSE },
        {
          ...{ is: 'table', heads: 1, widths: [40, 'share', 'share'] },
          rows: [head, ...ROWS.map((row) => row.map((text): PdfCell => ({ text })))],
        },
      ],
    ],
  });
  return {
    file: {
      ...{ ...own, id, subjectKind: 'course', subjectId: demoId(`course ${COURSE}`), name: `${TITLE}.pdf` },
      ...{ mediaType: 'application/pdf', size: content.length, accountId: accountId('trainer') },
      sha256: createHash('sha256').update(content).digest(),
      createdAt: calendar.morningOf(calendar.since),
    },
    chunk: { ...own, fileId: id, position: 0, content },
  };
}
