import { Injectable, inject } from '@angular/core';
import { Words } from './words';

/** Holidays of the yearly notice in the language spoken; those of a company keep the name it gave them. */
@Injectable({ providedIn: 'root' })
export class HolidayNames {
  private readonly words = inject(Words);

  readonly said = (name: string): string => this.words.known(`codes.holidayName.${name}`) ?? name;
}
