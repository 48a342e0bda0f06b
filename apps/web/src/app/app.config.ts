import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { ChartSpeech, DateSpeech } from '@banke/ui/first';
import { routes } from './app.routes';
import { apiInterceptor } from './http/api-interceptor';
import { UnsentQuestion } from './roster/unsent-question';
import { Leaving, LEAVING_HOOKS } from './session/leaving';
import { PageTitles } from './shell/page-titles';
import { LastShifts } from './shifts/last-shifts';
import { showFailedNavigation } from './status/show-failed-navigation';
import { DaySpeech } from './words/day-speech';
import { FigureSpeech } from './words/figure-speech';
import { LANGUAGES } from './words/languages';
import { WordFiles } from './words/word-files';
import { Words } from './words/words';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([apiInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(showFailedNavigation),
    ),
    { provide: LEAVING_HOOKS, useExisting: UnsentQuestion, multi: true },
    { provide: LEAVING_HOOKS, useExisting: LastShifts, multi: true },
    { provide: DateSpeech, useExisting: DaySpeech },
    { provide: ChartSpeech, useExisting: FigureSpeech },
    { provide: TitleStrategy, useExisting: PageTitles },
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        reRenderOnLangChange: true,
        // Otherwise the words of `roster-rules` would answer to `rosterRules`.
        scopes: { keepCasing: true },
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: true },
      },
      loader: WordFiles,
    }),
    provideAppInitializer(() => inject(Words).start()),
    provideAppInitializer(() => void inject(Leaving)),
  ],
};
