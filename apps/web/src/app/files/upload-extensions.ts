/** What the server takes, by the last part of the name; it looks at the content as well. */
export const UPLOAD_EXTENSIONS = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'csv',
  'txt',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'mp4',
] as const;
