import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import type { MembershipView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { PlaceFields } from './place-fields';
import type { PlacementDraft } from './placement-draft';
import { withCurrent } from './with-current';

/** Department, team, post, grade and hours of a week; used for new people, changes and returns. */
@Component({
  selector: 'app-placement-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule, PlaceFields],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  templateUrl: './placement-fields.html',
  styles: `
    :host {
      display: contents;
    }
    .three {
      grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    }
  `,
})
export class PlacementFields {
  readonly draft = input.required<PlacementDraft>();
  readonly submission = input.required<Submission>();
  /** Where somebody is now: stays to be chosen even when it was closed meanwhile. */
  readonly now = input<MembershipView>();

  private readonly catalogues = inject(CatalogueDirectory);
  protected readonly words = inject(Words);

  protected readonly posts = computed(() =>
    withCurrent(this.catalogues.posts(), this.now()?.postId, this.now()?.postName),
  );
  protected readonly grades = computed(() =>
    withCurrent(this.catalogues.grades(), this.now()?.gradeId, this.now()?.gradeName),
  );

  constructor() {
    void this.catalogues.load();
  }
}
