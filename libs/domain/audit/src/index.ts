export * from './audit-action';
export * from './changes-between';
