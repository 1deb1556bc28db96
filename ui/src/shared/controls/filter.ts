export interface Option {
  id: string;
  label: string;
  detail?: string;
  /** Further words it is found by. */
  also?: string;
  lang?: string;
}

/** Folds what the reader should not have to think of: width, case, accents, kana kind. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
}

export function filterOptions(options: Option[], typed: string, most = 50): Option[] {
  const wanted = fold(typed.trim());
  if (!wanted) return options.slice(0, most);
  const starts: Option[] = [];
  const holds: Option[] = [];
  for (const option of options) {
    const text = fold(option.label);
    if (text.startsWith(wanted)) starts.push(option);
    else if (text.includes(wanted) || fold(`${option.also ?? ''} ${option.detail ?? ''}`).includes(wanted))
      holds.push(option);
  }
  return [...starts, ...holds].slice(0, most);
}
