export { csvRow, encodeCsv, UTF8_MARK } from './csv';
export { readTable } from './read-table';
export * from './table';
export * from './write-xlsx';
export * from './write-calendar';
export * from './write-painted-xlsx';
export * from './write-pdf';
export { readXml, type XmlElement, type XmlLimits, type XmlReading } from './read-xml';
