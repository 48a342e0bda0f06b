import { CourseDraft } from './course-draft';

describe('a course being written', () => {
  it('keeps the ids of its lessons through every edit, so that progress stays theirs', () => {
    const draft = new CourseDraft();
    for (const id of ['a', 'b', 'c']) draft.addLesson(id);
    draft.changeLesson('b', { title: '乙', body: '文', confirm: true });
    draft.moveLesson(1, -1);
    draft.moveLesson(0, -1);
    draft.removeLesson('c');
    expect(draft.request().lessons).toEqual([
      { id: 'b', title: '乙', body: '文', confirm: true },
      { id: 'a', title: '', body: '', confirm: false },
    ]);
    expect(draft.required()).toMatchObject({ title: '', 'lessons.0.title': '乙', 'lessons.1.body': '' });
  });

  it('sends nothing for what is empty', () => {
    const draft = new CourseDraft();
    draft.title.set(' 三米微笑 ');
    draft.event.set(' ');
    expect(draft.request()).toMatchObject({
      title: '三米微笑',
      event: null,
      qualificationId: null,
      minutes: 30,
    });
  });
});
