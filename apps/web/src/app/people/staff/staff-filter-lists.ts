import { Injectable, inject } from '@angular/core';
import { ENDINGS } from '@banke/domain/people';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { DepartmentDirectory } from '../department-directory';
import { openTeams } from '../department-rows';
import { ACCOUNT_FILTERS, STATE_FILTERS, type StaffFilter, type StaffParam } from './staff-filter';

export interface FilterOption {
  value: string;
  text: string;
}

/** One thing that people can be narrowed by, with everything there is to choose. */
export interface FilterList {
  param: Exclude<StaffParam, 'q' | 'on'>;
  label: string;
  chosen: string;
  groups: readonly { name?: string; options: readonly FilterOption[] }[];
}

/** The lists that narrow people, for the bar of a screen and the sheet of a phone. */
@Injectable({ providedIn: 'root' })
export class StaffFilterLists {
  private readonly directory = inject(DepartmentDirectory);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly words = inject(Words);

  /** At hand. */
  usual(filter: StaffFilter): FilterList[] {
    return [this.state(filter), this.team(filter)];
  }

  /** One press away. */
  rare(filter: StaffFilter): FilterList[] {
    return [
      this.catalogue('post', filter, this.catalogues.posts()),
      this.catalogue('grade', filter, this.catalogues.grades()),
      this.catalogue('qualification', filter, this.catalogues.qualifications()),
      this.account(filter),
      this.ending(filter),
    ];
  }

  private state({ state }: StaffFilter): FilterList {
    const options = STATE_FILTERS.map((each) => ({
      value: each === 'current' ? '' : each,
      text: this.words.t(`staff.stateFilter.${each}`),
    }));
    return {
      param: 'state',
      label: this.words.t('staff.columns.state'),
      chosen: state === 'current' ? '' : state,
      groups: [{ options }],
    };
  }

  private team({ department, team }: StaffFilter): FilterList {
    const departments = this.directory
      .departments()
      .filter(({ id }) => department === undefined || id === department)
      .map((each) => ({
        name: each.name,
        options: openTeams(each).map(({ id, name }) => ({ value: id, text: name })),
      }))
      .filter(({ options }) => options.length > 0);
    const [only] = departments;
    const groups = departments.length > 1 ? departments : [{ options: only?.options ?? [] }];
    const every = { options: [{ value: '', text: this.words.t('staff.everyTeam') }] };
    return {
      param: 'team',
      label: this.words.t('staff.columns.team'),
      chosen: team ?? '',
      groups: [every, ...groups],
    };
  }

  private account({ account }: StaffFilter): FilterList {
    const options = ACCOUNT_FILTERS.map((value) => ({
      value,
      text: this.words.t(`staff.accountFilter.${value}`),
    }));
    return this.list('account', account, options);
  }

  private ending({ ending }: StaffFilter): FilterList {
    const options = ENDINGS.map((value) => ({ value, text: this.words.t(`staff.endingFilter.${value}`) }));
    return this.list('ending', ending, options);
  }

  private catalogue(
    param: 'post' | 'grade' | 'qualification',
    filter: StaffFilter,
    entries: readonly { id: string; name: string }[],
  ): FilterList {
    return this.list(
      param,
      filter[param],
      entries.map(({ id, name }) => ({ value: id, text: name })),
    );
  }

  private list(
    param: 'post' | 'grade' | 'qualification' | 'account' | 'ending',
    chosen: string | undefined,
    options: readonly FilterOption[],
  ): FilterList {
    const every = { value: '', text: this.words.t(`staff.every.${param}`) };
    return {
      param,
      label: this.words.t(`staff.columns.${param}`),
      chosen: chosen ?? '',
      groups: [{ options: [every, ...options] }],
    };
  }
}
