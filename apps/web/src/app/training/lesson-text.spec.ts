import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { FileView } from '@banke/contracts';
import { fileLine } from '@banke/domain/training';
import { provideWords } from '../../testing/provide-words';
import { LessonText } from './lesson-text';

const file = (digit: string, name: string, mediaType: string): FileView => ({
  ...{ id: `7c43c64d-77c8-8110-a845-12345678901${digit}`, name, mediaType, size: 9 },
  ...{ byName: null, at: '2026-11-20T02:00:00Z' },
});
const PICTURE = file('1', '微笑.png', 'image/png');
const VIDEO = file('2', '演示.mp4', 'video/mp4');
const PAPER = file('3', '手册.pdf', 'application/pdf');

describe('a lesson', () => {
  async function open(text: string, files: FileView[]) {
    TestBed.configureTestingModule({ providers: [provideWords('zh-CN'), provideHttpClient()] });
    const fixture = TestBed.createComponent(LessonText);
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('files', files);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('shows pictures, plays videos and opens documents where its text says so', async () => {
    const all = [PICTURE, VIDEO, PAPER];
    const element = await open(all.map(fileLine).join('\n\n'), all);
    const picture = element.querySelector('img');
    expect([picture?.getAttribute('src'), picture?.alt]).toEqual([
      ...[`/api/files/${PICTURE.id}/view`, '微笑.png'],
    ]);
    const video = element.querySelector('video');
    expect([video?.getAttribute('src'), video?.controls]).toEqual([`/api/files/${VIDEO.id}/view`, true]);
    const paper = element.querySelector('a');
    expect([paper?.getAttribute('href'), paper?.rel]).toEqual([`/api/files/${PAPER.id}/view`, 'noopener']);
  });

  it('says what was there when a file is gone, and loads nothing from elsewhere', async () => {
    const element = await open(`${fileLine(PICTURE)}\n\n![图](https://elsewhere.example/a.png)`, []);
    expect(element.textContent).toContain('training.lesson.fileGone 微笑.png');
    expect(element.querySelector('img')).toBeNull();
  });
});
