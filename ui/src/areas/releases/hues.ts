const HUES = ['teal', 'copper', 'plum', 'sky', 'moss'];

/** Hue of a subgroup by its letter; more than five repeat. */
export const hueOf = (letter: string): string =>
  HUES[(Math.max(0, letter.toUpperCase().charCodeAt(0) - 65) || 0) % HUES.length] ?? 'slate';
