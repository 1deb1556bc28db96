import type { CoverLook } from '../../../gen';
import type { IconName } from '../../../shared/icon/icons';

export const COVER_ICON: Record<CoverLook, IconName> = {
  host_unknown: 'circle-dashed',
  party_unknown: 'circle-dashed',
  not_needed: 'check',
  covered: 'circle-check',
  open: 'circle-alert',
};
