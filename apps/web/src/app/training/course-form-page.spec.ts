import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CourseDetailView } from '@banke/contracts';
import { Dialogs } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { FilesApi } from '../files/files-api';
import { Leaving } from '../forms/leaving';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { CompanyClock } from '../words/company-clock';
import { CourseFormPage } from './course-form-page';
import { CoursesApi } from './courses-api';

const COURSE = {
  course: {
    ...{ id: 'c', title: '快捷话术', summary: '', minutes: 30, event: null, competencies: [], version: 1 },
    ...{ postIds: [], gradeIds: [], prerequisiteIds: [], qualificationId: null, state: 'draft', number: 1 },
  },
  lessons: [],
  files: [
    {
      id: 'f',
      name: '示范.mp4',
      mediaType: 'video/mp4',
      size: 10,
      byName: '周讲',
      at: '2026-11-01T00:00:00Z',
    },
  ],
} as unknown as CourseDetailView;

async function opened() {
  const confirmed = jest.fn(() => Promise.resolve(false));
  const ask = jest.fn(() => Promise.resolve<boolean | undefined>(undefined));
  const remove = jest.fn(() => Promise.resolve());
  const none = signal([]);
  TestBed.configureTestingModule({
    providers: [
      ...[provideWords('zh-CN'), provideRouter([])],
      {
        provide: CoursesApi,
        useValue: { catalogue: () => Promise.resolve({ courses: [] }), one: () => Promise.resolve(COURSE) },
      },
      {
        provide: CatalogueDirectory,
        useValue: { qualifications: none, posts: none, grades: none, load: () => Promise.resolve() },
      },
      {
        provide: CompanyClock,
        useValue: { today: () => '2026-11-04', zone: () => 'Asia/Shanghai', dayOf: () => '2026-11-01' },
      },
      { provide: Dialogs, useValue: { ask } },
      { provide: FilesApi, useValue: { remove, addressOf: () => '/x' } },
      { provide: Leaving, useValue: { confirmed } },
    ],
  });
  const fixture = TestBed.createComponent(CourseFormPage);
  fixture.componentRef.setInput('id', 'c');
  // Once to ask for the course, once to show it.
  await fixture.whenStable();
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return { fixture, host, page: fixture.componentInstance, confirmed, ask, remove };
}

describe('the form of a course', () => {
  it('is left without a question as it was loaded, and not with something typed', async () => {
    const { fixture, host, page, confirmed } = await opened();
    expect(page.mayLeave()).toBe(true);
    const title = host.querySelector<HTMLInputElement>('[name=title]');
    if (title) title.value = '快捷话术，第二版';
    title?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(await page.mayLeave()).toBe(false);
    expect(confirmed).toHaveBeenCalledTimes(1);
  });

  it('asks before a file is gone', async () => {
    const { fixture, host, ask, remove } = await opened();
    const press = async () => {
      host.querySelector<HTMLElement>('app-file-list button')?.click();
      await fixture.whenStable();
    };
    await press();
    expect([ask.mock.calls.length, remove.mock.calls.length]).toEqual([1, 0]);
    ask.mockResolvedValue(true);
    await press();
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
