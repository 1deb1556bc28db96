import type { PlaceKind } from '../../gen';

export const KIND_ICON: Record<PlaceKind, string> = {
  locality: 'map-pin',
  site: 'factory',
  building: 'building-2',
  room: 'door-open',
  table: 'armchair',
};
