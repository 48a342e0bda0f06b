import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Way } from './way';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Nothing {}

describe('back to the address asked for', () => {
  const way = () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Nothing }])] });
    return { way: TestBed.inject(Way), router: TestBed.inject(Router) };
  };

  it('is kept with its filters', () => {
    const tree = way().way.signInTree('/people/departments?q=a').toString();
    expect(tree).toBe('/sign-in?to=%2Fpeople%2Fdepartments%3Fq%3Da');
  });

  it('is kept while a temporary password is replaced', () => {
    const tree = way().way.changePasswordTree('/people/departments').toString();
    expect(tree).toBe('/change-password?to=%2Fpeople%2Fdepartments');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?to=%2F', undefined])(
    'is the first page instead of %s',
    async (asked) => {
      const { way: back, router } = way();
      await back.back(asked);
      expect(router.url).toBe('/');
    },
  );
});
