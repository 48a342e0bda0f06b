import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { SiteView } from '@banke/contracts';
import { Button, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { SiteDialog } from './site-dialog';
import { SitesStore } from './sites-store';

/** Where the company works. */
@Component({
  selector: 'app-sites-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ListBody],
  providers: [SitesStore],
  template: `
    <div class="bk-page lines">
      <div class="bk-page-head">
        <div class="grow">
          <h1>{{ words.t('shell.pages.sites') }}</h1>
          <p>{{ words.t('settings.sites.lead') }}</p>
        </div>
        <button bkButton kind="primary" type="button" (click)="edit()">
          <bk-icon name="plus" />{{ words.t('settings.sites.new') }}
        </button>
      </div>
      <app-list-body
        [state]="store.state()"
        [failed]="words.t('settings.sites.failed')"
        [problem]="store.problem()"
        [emptyHeading]="words.t('settings.sites.empty')"
        [emptyText]="words.t('settings.sites.lead')"
        nothingHeading=""
        nothingText=""
        [rows]="3"
        (retried)="store.load()"
      >
        <ng-template #filled>
          <ul class="bk-panel bk-rows">
            @for (site of store.sites(); track site.id) {
              <li>
                <strong>{{ site.name }}</strong>
                <span class="besides">
                  {{ formats.zone(site.timeZone) }} <span class="faint">{{ site.timeZone }}</span>
                </span>
                <button
                  bkButton
                  kind="quiet"
                  iconOnly
                  type="button"
                  [attr.aria-label]="words.t('settings.sites.editHeading', { name: site.name })"
                  [title]="words.t('settings.catalogues.edit')"
                  (click)="edit(site)"
                >
                  <bk-icon name="edit" />
                </button>
              </li>
            }
          </ul>
        </ng-template>
      </app-list-body>
    </div>
  `,
  styleUrl: './settings-rows.css',
})
export class SitesPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(SitesStore);

  protected edit(site?: SiteView): void {
    this.dialogs.open(SiteDialog, { store: this.store, site });
  }
}
