// Lucide (ISC). Only the drawings in use are bundled; nothing but these constants is ever written as markup.
import archive from 'lucide-static/icons/archive.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import award from 'lucide-static/icons/award.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import bedDouble from 'lucide-static/icons/bed-double.svg?raw';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import busFront from 'lucide-static/icons/bus-front.svg?raw';
import calendarArrowDown from 'lucide-static/icons/calendar-arrow-down.svg?raw';
import calendarDays from 'lucide-static/icons/calendar-days.svg?raw';
import car from 'lucide-static/icons/car.svg?raw';
import carTaxiFront from 'lucide-static/icons/car-taxi-front.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import coffee from 'lucide-static/icons/coffee.svg?raw';
import columns3 from 'lucide-static/icons/columns-3.svg?raw';
import contactRound from 'lucide-static/icons/contact-round.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import factory from 'lucide-static/icons/factory.svg?raw';
import filePlus from 'lucide-static/icons/file-plus.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import folderOpen from 'lucide-static/icons/folder-open.svg?raw';
import footprints from 'lucide-static/icons/footprints.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import handshake from 'lucide-static/icons/handshake.svg?raw';
import hardDrive from 'lucide-static/icons/hard-drive.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import hourglass from 'lucide-static/icons/hourglass.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import monitorPlay from 'lucide-static/icons/monitor-play.svg?raw';
import moveRight from 'lucide-static/icons/move-right.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import panelRight from 'lucide-static/icons/panel-right.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import plane from 'lucide-static/icons/plane.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import presentation from 'lucide-static/icons/presentation.svg?raw';
import redo2 from 'lucide-static/icons/redo-2.svg?raw';
import repeat2 from 'lucide-static/icons/repeat-2.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import route from 'lucide-static/icons/route.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import ship from 'lucide-static/icons/ship.svg?raw';
import timer from 'lucide-static/icons/timer.svg?raw';
import trainFront from 'lucide-static/icons/train-front.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';
import unfoldVertical from 'lucide-static/icons/unfold-vertical.svg?raw';
import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import usersRound from 'lucide-static/icons/users-round.svg?raw';
import utensils from 'lucide-static/icons/utensils.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const inner = (svg: string): string =>
  svg.replace(/<!--[\s\S]*?-->/, '').replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');

const drawings = {
  archive: inner(archive),
  'arrow-right': inner(arrowRight),
  award: inner(award),
  ban: inner(ban),
  'bed-double': inner(bedDouble),
  'book-open': inner(bookOpen),
  'bus-front': inner(busFront),
  'calendar-arrow-down': inner(calendarArrowDown),
  'calendar-days': inner(calendarDays),
  car: inner(car),
  'car-taxi-front': inner(carTaxiFront),
  check: inner(check),
  'chevron-down': inner(chevronDown),
  'chevron-right': inner(chevronRight),
  'circle-alert': inner(circleAlert),
  'circle-check': inner(circleCheck),
  'circle-dashed': inner(circleDashed),
  'circle-question-mark': inner(circleQuestionMark),
  coffee: inner(coffee),
  'columns-3': inner(columns3),
  'contact-round': inner(contactRound),
  copy: inner(copy),
  ellipsis: inner(ellipsis),
  factory: inner(factory),
  'file-plus': inner(filePlus),
  flag: inner(flag),
  'folder-open': inner(folderOpen),
  footprints: inner(footprints),
  globe: inner(globe),
  handshake: inner(handshake),
  'hard-drive': inner(hardDrive),
  history: inner(history),
  hourglass: inner(hourglass),
  info: inner(info),
  keyboard: inner(keyboard),
  link: inner(link),
  list: inner(list),
  map: inner(map),
  'map-pin': inner(mapPin),
  'monitor-play': inner(monitorPlay),
  'move-right': inner(moveRight),
  'panel-left': inner(panelLeft),
  'panel-right': inner(panelRight),
  pencil: inner(pencil),
  plane: inner(plane),
  plus: inner(plus),
  presentation: inner(presentation),
  'redo-2': inner(redo2),
  'repeat-2': inner(repeat2),
  'rotate-ccw': inner(rotateCcw),
  route: inner(route),
  settings: inner(settings),
  ship: inner(ship),
  timer: inner(timer),
  'train-front': inner(trainFront),
  'trash-2': inner(trash2),
  'triangle-alert': inner(triangleAlert),
  'undo-2': inner(undo2),
  'unfold-vertical': inner(unfoldVertical),
  'user-plus': inner(userPlus),
  'users-round': inner(usersRound),
  utensils: inner(utensils),
  x: inner(x),
} as const;

export type IconName = keyof typeof drawings;
export const isIcon = (name: string): name is IconName => Object.hasOwn(drawings, name);
export const drawing = (name: IconName): string => drawings[name];
