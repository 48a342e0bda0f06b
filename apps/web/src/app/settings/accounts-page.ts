import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-accounts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
export class AccountsPage {}
