import type { MenuRow } from '../../shared/controls/Menu.svelte';
import { t } from '../../shared/text';
import type { Directory } from './directory.svelte';

/** What can be done with a record: joined with another where that can be, deleted. */
export function recordMenu(directory: Directory, id: string, merge?: () => void): MenuRow[] {
  return [
    ...(merge ? [{ label: t('ui-merge-with'), icon: 'git-merge' as const, testid: 'merge', run: merge }] : []),
    {
      label: t('ui-delete'),
      icon: 'trash-2',
      keys: 'Del',
      danger: true,
      rule: merge !== undefined,
      testid: 'remove',
      run: () => (directory.removing = id),
    },
  ];
}
