import type { ItemKind, ItemState, TravelMode } from '../../gen';
import type { IconName } from './icons';

export const ITEM_ICON: Record<ItemKind, IconName> = {
  session: 'presentation',
  visit: 'factory',
  meal: 'utensils',
  leg: 'route',
  lodging: 'bed-double',
  free: 'coffee',
  buffer: 'hourglass',
  hold: 'flag',
  ceremony: 'award',
  meeting: 'handshake',
};

export const TRAVEL_ICON: Record<TravelMode, IconName> = {
  flight: 'plane',
  train: 'train-front',
  coach: 'bus-front',
  car: 'car',
  taxi: 'car-taxi-front',
  ferry: 'ship',
  walk: 'footprints',
  other: 'route',
};

export const STATE_ICON: Record<ItemState, IconName> = {
  confirmed: 'circle-check',
  provisional: 'circle-dashed',
  tbc: 'circle-question-mark',
  cancelled: 'ban',
};
