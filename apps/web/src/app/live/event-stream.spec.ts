import { EventStreamReader } from './event-stream';

const TEXT = [
  ': kept alive',
  'id: 7',
  'event: messages-changed',
  'data: {}',
  '',
  'event: job-changed',
  'data: {"id":',
  'data: "j"}',
  '',
  'event: nothing',
  '',
  '',
].join('\n');

const EVENTS = [
  { name: 'messages-changed', data: '{}', id: '7' },
  { name: 'job-changed', data: '{"id":\n"j"}', id: undefined },
];

describe('reading server-sent events', () => {
  it('reads names, data over several lines and ids, and leaves comments and empty events out', () => {
    expect(new EventStreamReader().take(TEXT)).toEqual(EVENTS);
  });

  it.each([1, 2, 3, 7, 40])('reads the same however the text is cut, here every %i characters', (size) => {
    const reader = new EventStreamReader();
    const pieces = TEXT.match(new RegExp(`[\\s\\S]{1,${String(size)}}`, 'g')) ?? [];
    expect(pieces.flatMap((piece) => reader.take(piece))).toEqual(EVENTS);
  });

  it('takes lines that end as they do on Windows', () => {
    expect(new EventStreamReader().take(TEXT.replaceAll('\n', '\r\n'))).toEqual(EVENTS);
  });

  it('keeps an event that is not finished to itself', () => {
    const reader = new EventStreamReader();
    expect(reader.take('event: hello\ndata: {}\n')).toEqual([]);
    expect(reader.take('\n')).toEqual([{ name: 'hello', data: '{}', id: undefined }]);
  });
});
