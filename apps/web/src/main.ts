import { registerLocaleData } from '@angular/common';
import zh from '@angular/common/locales/zh';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

registerLocaleData(zh);

bootstrapApplication(App, appConfig).catch((error: unknown) => {
  // Nothing of ours is on the screen yet that could say it.
  reportError(error);
});
