import type { ContributionKind } from '../../gen';

export const CONTRIBUTION_ICON: Record<ContributionKind, string> = {
  opening: 'mic',
  talk: 'mic',
  panel: 'messages-square',
  discussion: 'messages-square',
  closing: 'mic',
  break: 'coffee',
};
export const CONTRIBUTION_KINDS: ContributionKind[] = ['talk', 'panel', 'discussion', 'opening', 'closing', 'break'];
/** Languages that are offered first; others can be typed in the list of a person's languages. */
export const SPOKEN = ['', 'ja', 'en', 'fr', 'de', 'it', 'es', 'nl', 'ko', 'zh'] as const;
