import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ChangeSchemeRequest } from '@banke/contracts';
import { PRESET_SCHEMES } from '@banke/domain/promotion';
import { provideWords } from '../../../testing/provide-words';
import { Leaving } from '../../forms/leaving';
import { CatalogueDirectory } from '../../people/catalogue-directory';
import { CompanyClock } from '../../words/company-clock';
import { CourseNames } from '../course-names';
import { CriterionWords } from '../criterion-words';
import { PromotionApi } from '../promotion-api';
import { SchemeDialog } from './scheme-dialog';

const CONTENT = PRESET_SCHEMES[0]?.scheme;

async function opened() {
  const sent: ChangeSchemeRequest[] = [];
  const close = jest.fn();
  const confirmed = jest.fn(() => Promise.resolve(false));
  const changeScheme = (_: string, request: ChangeSchemeRequest) => {
    sent.push(request);
    return Promise.resolve({});
  };
  const scheme = {
    ...{ id: 's', name: '五级', version: 3, grades: [] },
    versions: [{ number: 2, from: '2026-01-01' }],
  };
  TestBed.configureTestingModule({
    providers: [
      provideWords(),
      { provide: DIALOG_DATA, useValue: { scheme, content: CONTENT, done: () => Promise.resolve() } },
      { provide: DialogRef, useValue: { close } },
      { provide: PromotionApi, useValue: { changeScheme } },
      { provide: Leaving, useValue: { confirmed } },
      { provide: CompanyClock, useValue: { today: () => '2026-11-22' } },
      { provide: CatalogueDirectory, useValue: { grades: signal([]), qualifications: signal([]) } },
      { provide: CourseNames, useValue: { all: signal([]) } },
      { provide: CriterionWords, useValue: { sentence: () => '', award: () => '' } },
    ],
  });
  const fixture = TestBed.createComponent(SchemeDialog);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    const named = (button: Element) =>
      button.getAttribute('aria-label') === label || button.textContent.trim() === label;
    [...host.querySelectorAll('button')].find(named)?.click();
    await fixture.whenStable();
  };
  const send = async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  return { dialog: fixture.componentInstance, press, send, sent, close, confirmed };
}

describe('the form of a promotion scheme', () => {
  it('sends what was changed as a version from tomorrow on, upon the one it was opened with', async () => {
    const { dialog, press, send, sent, close } = await opened();
    await press('promotion.edit.earlierOf promotion.approval.manager');
    await send();
    expect(sent).toMatchObject([{ name: '五级', from: '2026-11-23', version: 3 }]);
    const content = sent[0]?.content as unknown as typeof CONTENT;
    expect(content?.steps[1]?.approval).toEqual(['manager', 'vote', 'general-office']);
    expect([close.mock.calls.length, dialog.mayLeave()]).toEqual([1, true]);
  });

  it('does not send what is wrong', async () => {
    const { press, send, sent } = await opened();
    await press('promotion.edit.remove 储备主管');
    await send();
    expect(sent).toEqual([]);
  });

  it('asks before something typed is lost, and not when nothing was', async () => {
    const { dialog, press, confirmed } = await opened();
    expect(dialog.mayLeave()).toBe(true);
    await press('promotion.edit.addDemotion');
    expect(await dialog.mayLeave()).toBe(false);
    expect(confirmed).toHaveBeenCalledTimes(1);
  });
});
