import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { Avatar } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { RosterDesk } from './roster-desk';
import { RosterPresence, type OtherPerson } from './roster-presence';

const SHOWN = 4;

/** Who else has the roster open. A click goes to where they are. */
@Component({
  selector: 'app-roster-others',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar],
  template: `
    @if (presence.others(); as others) {
      @if (others.length > 0) {
        <ul [attr.aria-label]="words.t('roster.others.label')">
          @for (each of others.slice(0, SHOWN); track each.accountId) {
            <li>
              <button
                type="button"
                [disabled]="!placeOf(each)"
                [title]="saidOf(each)"
                [attr.aria-label]="saidOf(each)"
                (click)="goTo(each)"
              >
                <bk-avatar
                  [name]="each.name"
                  [style.background]="'var(--peer-' + each.colour + ')'"
                  [style.color]="'var(--on-peer)'"
                />
              </button>
            </li>
          }
          @if (others.length > SHOWN) {
            <li [title]="rest()">+{{ others.length - SHOWN }}</li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    ul {
      display: flex;
      gap: 4px;
      align-items: center;
      color: var(--ink-soft);
      font-size: var(--text-s);
    }
    li {
      display: flex;
    }
    button {
      display: inline-flex;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
    }
    button:disabled {
      cursor: default;
      opacity: 1;
    }
    bk-avatar {
      width: 24px;
      height: 24px;
      font-size: 10px;
    }
  `,
})
export class RosterOthers {
  private readonly desk = inject(RosterDesk);
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly presence = inject(RosterPresence);
  protected readonly SHOWN = SHOWN;
  protected readonly rest = computed(() =>
    this.presence
      .others()
      .slice(SHOWN)
      .map(({ name }) => name)
      .join(this.words.t('roster.others.and')),
  );

  protected placeOf({ place }: OtherPerson) {
    return place && this.desk.names().has(place.rowId) ? place : null;
  }

  protected saidOf(person: OtherPerson): string {
    const place = this.placeOf(person);
    return place
      ? this.words.t('roster.others.at', {
          name: person.name,
          person: this.desk.names().get(place.rowId) ?? '',
          day: this.formats.day(plainDateOf(place.day)),
        })
      : this.words.t('roster.others.here', { name: person.name });
  }

  protected goTo(person: OtherPerson): void {
    const place = this.placeOf(person);
    if (place) this.desk.wanted.set({ ...place });
  }
}
