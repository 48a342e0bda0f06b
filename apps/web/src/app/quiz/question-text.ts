import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { bareText, type RichText } from '@banke/domain/quiz';

/** A text of a question. Marks of HTML are left out rather than trusted. */
@Component({
  selector: 'app-question-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '{{ shown() }}',
  styles: ':host { white-space: pre-line; overflow-wrap: anywhere; }',
})
export class QuestionText {
  readonly text = input.required<RichText>();
  protected readonly shown = computed(() => {
    const text = this.text();
    return text.format === 'html' ? bareText(text) : text.text.replace(/\{#(\d+)\}/g, ' [$1] ');
  });
}
