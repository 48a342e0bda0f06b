import { computed, Directive, ElementRef, inject } from '@angular/core';
import { Field } from './field';

@Directive({
  selector: 'input[bkInput], select[bkInput], textarea[bkInput]',
  host: {
    class: 'bk-input',
    '[id]': 'field?.id ?? element.id',
    '[attr.aria-invalid]': 'field?.said() ? true : null',
    '[attr.aria-required]': 'field?.required() ? true : null',
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class FieldInput {
  protected readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field, { optional: true });
  protected readonly describedBy = computed(() => {
    if (this.field?.said()) return `${this.field.id}-error`;
    return this.field?.hint() ? `${this.field.id}-hint` : null;
  });
}
