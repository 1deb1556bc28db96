import type { Block } from '../../gen';
import { fold } from '../../shared/controls/filter';

/** Whether an item is one that a text looks for: in its title, its people, its groups, in either language. */
export function looksFor(
  text: string,
  item: Pick<Block, 'title'> & Partial<Pick<Block, 'people' | 'letters'>>,
): boolean {
  const wanted = fold(text.trim());
  if (!wanted) return true;
  const held = [item.title, item.people].map((bi) => (bi ? `${bi.en} ${bi.ja}` : ''));
  return fold([...held, ...(item.letters ?? [])].join(' ')).includes(wanted);
}
