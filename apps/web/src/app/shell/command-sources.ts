import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { CourseView, StaffView } from '@banke/contracts';
import { THEMES, ThemeStore } from '../look/theme-store';
import { DepartmentDirectory } from '../people/department-directory';
import { openTeams } from '../people/department-rows';
import { SessionStore } from '../session/session-store';
import { SignOut } from '../session/sign-out';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages';
import { Words } from '../words/words';
import type { Command } from './command';
import { Place } from './place';
import { openRooms } from './rooms';

/** Everything the palette can reach, for this person, in their language. */
@Injectable({ providedIn: 'root' })
export class CommandSources {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  private readonly theme = inject(ThemeStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly place = inject(Place);
  private readonly signOut = inject(SignOut);

  all(): Command[] {
    return [...this.pages(), ...this.departments(), ...this.commands()];
  }

  /** Found by the server, which also knows pinyin. */
  people(found: readonly StaffView[]): Command[] {
    return found.map((person) => ({
      id: person.id,
      group: 'people' as const,
      icon: 'person' as const,
      name: person.name,
      beside: [person.employeeNumber, person.departmentName, person.teamName].filter(Boolean).join(' · '),
      run: () =>
        void this.router.navigate(['/people/staff', person.id], { queryParams: this.place.carried() }),
    }));
  }

  /** Found in the catalogue, which also knows pinyin. */
  courses(found: readonly CourseView[]): Command[] {
    return found.map(({ id, title }) => ({
      id,
      group: 'courses' as const,
      icon: 'book' as const,
      name: title,
      run: () => void this.router.navigate(['/training/courses', id]),
    }));
  }

  private pages(): Command[] {
    return openRooms((page) => this.session.opens(page)).flatMap((room) =>
      room.pages.map((page) => ({
        id: page.path,
        group: 'pages' as const,
        icon: room.icon,
        name: this.words.t(page.word),
        ...(page.word !== room.word && { beside: this.words.t(room.word) }),
        run: () => void this.router.navigate([page.path], { queryParams: this.place.carried() }),
      })),
    );
  }

  private departments(): Command[] {
    // A choice in the switch moves to the department opened: it would not be in the list otherwise.
    const carriedTo = (id: string) => ({
      ...this.place.carried(),
      ...(this.place.departmentId() && { department: id }),
    });
    const open = (id: string) => () =>
      void this.router.navigate(['/people/departments'], { queryParams: { ...carriedTo(id), open: id } });
    return this.directory.departments().flatMap((department) => [
      {
        id: department.id,
        group: 'departments' as const,
        icon: 'building' as const,
        name: department.name,
        beside: department.siteName,
        run: open(department.id),
      },
      ...openTeams(department).map((team) => ({
        id: team.id,
        group: 'departments' as const,
        icon: 'team' as const,
        name: team.name,
        beside: department.name,
        run: open(department.id),
      })),
    ]);
  }

  private commands(): Command[] {
    const group = 'commands' as const;
    return [
      ...THEMES.filter((theme) => theme !== this.theme.theme()).map((theme) => ({
        id: `theme-${theme}`,
        group,
        icon: 'sun' as const,
        name: this.words.t(`shell.theme.${theme}`),
        beside: this.words.t('shell.appearance'),
        run: () => {
          this.theme.choose(theme);
        },
      })),
      ...LANGUAGES.filter((language) => language !== this.words.language()).map((language) => ({
        id: `language-${language}`,
        group,
        icon: 'globe' as const,
        name: LANGUAGE_NAMES[language],
        beside: this.words.t('shell.language'),
        run: () => void this.words.choose(language),
      })),
      {
        id: 'sign-out',
        group,
        icon: 'out',
        name: this.words.t('shell.signOut'),
        run: () => void this.signOut.here(),
      },
    ];
  }
}
