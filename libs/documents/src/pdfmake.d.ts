/** What we use of pdfmake, which comes without types: contents are plain objects in its own vocabulary. */
declare module 'pdfmake' {
  interface FontFaces {
    normal: string;
    bold: string;
  }
  interface Pdf {
    getBuffer(): Promise<Buffer>;
  }
  const pdfmake: {
    setFonts(fonts: Record<string, FontFaces>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object): Pdf;
  };
  export default pdfmake;
}
