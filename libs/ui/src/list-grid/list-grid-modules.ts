import {
  CellStyleModule,
  ClientSideRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
} from 'ag-grid-community';

// Only what lists use: each module is weight that every person downloads.
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  CellStyleModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  LocaleModule,
]);
