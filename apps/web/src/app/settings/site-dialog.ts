import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { SiteView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import type { SitesStore } from './sites-store';

@Component({
  selector: 'app-site-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="
        site ? words.t('settings.sites.editHeading', { name: site.name }) : words.t('settings.sites.new')
      "
      [deed]="words.t(site ? 'settings.catalogues.save' : 'settings.sites.create')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('settings.sites.name')" [error]="submission.errorOf('name')">
        <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
      </bk-field>
      <bk-field
        required
        [label]="words.t('settings.sites.timeZone')"
        [hint]="words.t('settings.sites.timeZoneHint')"
        [error]="submission.errorOf('timeZone')"
      >
        <select bkInput name="timeZone" [(ngModel)]="timeZone">
          @for (zone of zones; track zone) {
            <option [value]="zone">{{ zone }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
})
export class SiteDialog {
  private readonly data = inject<{ store: SitesStore; site?: SiteView }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly site = this.data.site;
  protected readonly name = signal(this.site?.name ?? '');
  protected readonly timeZone = signal(this.site?.timeZone ?? inject(CompanyClock).zone());
  /** A browser may not list the zone that is set. */
  protected readonly zones = [...new Set([this.timeZone(), ...Intl.supportedValuesOf('timeZone')])].sort();

  protected async submit(): Promise<void> {
    const request = { name: this.name(), timeZone: this.timeZone() };
    const { store } = this.data;
    const { site } = this;
    const send = () => (site ? store.change(site, request) : store.create(request));
    if (await this.submission.done(request, send)) this.ref.close();
  }
}
