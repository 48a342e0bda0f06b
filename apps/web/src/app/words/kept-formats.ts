/**
 * One formatter for each language and set of options, made once: making one costs a hundred times what using it does, and a
 * month of 300 people asks for thousands of figures after each typed code.
 */
export function keptFormats<Options extends object, Format>(
  make: (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const format = kept.get(key) ?? make(locale, options);
    kept.set(key, format);
    return format;
  };
}
