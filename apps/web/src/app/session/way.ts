import { Injectable, inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import type { SessionEnd } from '@banke/contracts/codes';
import { InFront } from '@banke/ui/first';

/** Where somebody goes around the entrance: in, back to the address they asked for, and out. */
@Injectable({ providedIn: 'root' })
export class Way {
  private readonly router = inject(Router);
  private readonly inFront = inject(InFront);

  signInTree(asked: string, reason?: SessionEnd): UrlTree {
    return this.treeTo('/sign-in', asked, reason);
  }

  changePasswordTree(asked: string): UrlTree {
    return this.treeTo('/change-password', asked);
  }

  /** The page that was open is kept in the address; `reason` says why it had to go. */
  toSignIn({ reason }: { reason?: SessionEnd | undefined } = {}): void {
    const asked = this.router.url;
    if (asked.startsWith('/sign-in')) return;
    this.inFront.closeAll();
    void this.router.navigateByUrl(this.signInTree(asked, reason));
  }

  toChangePassword(asked = this.router.url): void {
    if (this.router.url.startsWith('/change-password')) return;
    this.inFront.closeAll();
    void this.router.navigateByUrl(this.changePasswordTree(asked));
  }

  /** Only addresses of our own: a link with `?to=https://…` must lead nowhere else. */
  back(asked: string | undefined): Promise<boolean> {
    return this.router.navigateByUrl(this.addressOf(asked));
  }

  addressOf(asked: string | undefined): string {
    return asked !== undefined && isWorthKeeping(asked) ? asked : '/';
  }

  /** Out: a clean start, so that nothing of this person stays in memory. */
  leave(): void {
    location.assign('/sign-in');
  }

  private treeTo(path: string, asked: string, reason?: SessionEnd): UrlTree {
    const queryParams = { ...(isWorthKeeping(asked) && { to: asked }), ...(reason && { reason }) };
    return this.router.createUrlTree([path], { queryParams });
  }
}

function isWorthKeeping(address: string): boolean {
  const own = address.startsWith('/') && !address.startsWith('//') && !address.includes('\\');
  return own && address !== '/' && !/^\/(sign-in|setup|invite|change-password)\b/.test(address);
}
