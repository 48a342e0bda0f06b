export * from './decide-close-department';
export * from './judge-password';
export * from './permission';
export * from './reach';
export * from './role';
export * from './sign-in-throttle';
export * from './staff';
