import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../../testing/provide-words';
import { Leaving } from '../../forms/leaving';
import { SummaryDialog } from './summary-dialog';

describe('a drafted text to be handed in', () => {
  async function worked(due: string | undefined) {
    const confirmed = jest.fn(() => Promise.resolve(false));
    const handIn = jest.fn(() => Promise.resolve());
    TestBed.configureTestingModule({
      providers: [
        provideWords('zh-CN'),
        { provide: DIALOG_DATA, useValue: { text: '草稿', due, handIn } },
        { provide: DialogRef, useValue: { close: () => undefined, id: 'd' } },
        { provide: Leaving, useValue: { confirmed } },
      ],
    });
    const fixture = TestBed.createComponent(SummaryDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const field = host.querySelector('textarea');
    if (field) field.value = '改过的';
    field?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    const send = async () => {
      host.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    };
    return { dialog: fixture.componentInstance, send, handIn };
  }

  it('is not lost by a click until it is handed in', async () => {
    const { dialog, send, handIn } = await worked('周五前');
    expect(await dialog.mayLeave()).toBe(false);
    await send();
    expect(handIn).toHaveBeenCalledWith('改过的');
    expect(dialog.mayLeave()).toBe(true);
  });

  it('is only there to be copied where nothing waits for it', async () => {
    const { dialog } = await worked(undefined);
    expect(dialog.mayLeave()).toBe(true);
  });
});
