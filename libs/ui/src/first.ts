// What the first page needs. Whatever else stands in one list with these is loaded with them, used or not.
export * from './chart/chart-speech';
export * from './controls/button';
export * from './date/date-speech';
export * from './dialog/in-front';
export * from './icon/icon';
export * from './icon/icons';
export * from './state/state-panel';
export * from './toast/toast-outlet';
export * from './toast/toasts';
