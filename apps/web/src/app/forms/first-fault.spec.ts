import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { Submission } from './submission';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule],
  template: `
    <bk-field label="A"><input bkInput name="a" /></bk-field>
    <bk-field label="B" [error]="submission.errorOf('b')"><input bkInput name="b" /></bk-field>
    <bk-field label="C" [error]="submission.errorOf('c')"><input bkInput name="c" /></bk-field>
    <button type="button">save</button>
  `,
})
class LongForm {
  readonly submission = new Submission();
}

it('goes to the first field that is marked when a form is refused', async () => {
  TestBed.configureTestingModule({ providers: [provideWords()] });
  const fixture = TestBed.createComponent(LongForm);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  element.querySelector('button')?.focus();
  await fixture.componentInstance.submission.done({ b: '', c: '' }, () => Promise.resolve());
  await fixture.whenStable();
  expect(document.activeElement).toBe(element.querySelector('[name=b]'));
});
