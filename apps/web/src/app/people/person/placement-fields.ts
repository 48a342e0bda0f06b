import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import type { MembershipView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { DepartmentDirectory } from '../department-directory';
import { openTeams } from '../department-rows';
import type { PlacementDraft } from './placement-draft';

interface Choice {
  id: string;
  name: string;
}

/** Department, team, post, grade and hours of a week; used for new people, changes and returns. */
@Component({
  selector: 'app-placement-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule],
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

  private readonly directory = inject(DepartmentDirectory);
  private readonly catalogues = inject(CatalogueDirectory);
  protected readonly words = inject(Words);

  protected readonly departments = computed(() => {
    const now = this.now();
    return withCurrent(this.directory.departments(), now?.departmentId, now?.departmentName);
  });
  protected readonly teams = computed(() => {
    const id = this.draft().departmentId();
    const department = this.directory.departments().find((each) => each.id === id);
    const now = this.now();
    const teams = department ? openTeams(department) : [];
    return now?.departmentId === id ? withCurrent(teams, now.teamId, now.teamName) : teams;
  });
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

function withCurrent(
  choices: readonly Choice[],
  id: string | null | undefined,
  name: string | null | undefined,
): readonly Choice[] {
  if (!id || !name || choices.some((choice) => choice.id === id)) return choices;
  return [{ id, name }, ...choices];
}
