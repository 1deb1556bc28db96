import { t } from '../../shared/text';

/** A typed count: `null` for an empty field; what is none is refused in words. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!/^\d{1,6}$/.test(plain)) {
    const said = t('ui-number-needed');
    throw { code: 'bad_number', field: null, said: { en: said, ja: said } };
  }
  return Number(plain);
}
