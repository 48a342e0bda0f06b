export * from './audit/audit';
export * from './codes';
export * from './fields';
export * from './people/accounts';
export * from './people/departments';
export * from './people/session';
