// Lucide (ISC). Only the drawings in use are bundled; nothing but these constants is ever written as markup.
import messagesSquare from 'lucide-static/icons/messages-square.svg?raw';
import mic from 'lucide-static/icons/mic.svg?raw';
import archive from 'lucide-static/icons/archive.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
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
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import calendarOff from 'lucide-static/icons/calendar-off.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import circleHelp from 'lucide-static/icons/circle-help.svg?raw';
import layoutList from 'lucide-static/icons/layout-list.svg?raw';
import filter from 'lucide-static/icons/filter.svg?raw';
import listFilter from 'lucide-static/icons/list-filter.svg?raw';
import signpost from 'lucide-static/icons/signpost.svg?raw';
import merge from 'lucide-static/icons/merge.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import gitMerge from 'lucide-static/icons/git-merge.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import contact from 'lucide-static/icons/contact.svg?raw';
import userRound from 'lucide-static/icons/user-round.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import calendarRange from 'lucide-static/icons/calendar-range.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import rows3 from 'lucide-static/icons/rows-3.svg?raw';
import clipboardPaste from 'lucide-static/icons/clipboard-paste.svg?raw';
import scissors from 'lucide-static/icons/scissors.svg?raw';
import split from 'lucide-static/icons/split.svg?raw';
import combine from 'lucide-static/icons/combine.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import gift from 'lucide-static/icons/gift.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import command from 'lucide-static/icons/command.svg?raw';
import doorOpen from 'lucide-static/icons/door-open.svg?raw';
import building2 from 'lucide-static/icons/building-2.svg?raw';
import armchair from 'lucide-static/icons/armchair.svg?raw';
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import badgeAlert from 'lucide-static/icons/badge-alert.svg?raw';
import userRoundPlus from 'lucide-static/icons/user-round-plus.svg?raw';
import copyPlus from 'lucide-static/icons/copy-plus.svg?raw';
import calendarPlus from 'lucide-static/icons/calendar-plus.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import alarmClock from 'lucide-static/icons/alarm-clock.svg?raw';
import zoomIn from 'lucide-static/icons/zoom-in.svg?raw';
import cornerDownLeft from 'lucide-static/icons/corner-down-left.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import bell from 'lucide-static/icons/bell.svg?raw';
import wandSparkles from 'lucide-static/icons/wand-sparkles.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import fileInput from 'lucide-static/icons/file-input.svg?raw';
import mailOpen from 'lucide-static/icons/mail-open.svg?raw';
import sheet from 'lucide-static/icons/sheet.svg?raw';
import calendarClock from 'lucide-static/icons/calendar-clock.svg?raw';
import userRoundX from 'lucide-static/icons/user-round-x.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import circleX from 'lucide-static/icons/circle-x.svg?raw';
import circlePlay from 'lucide-static/icons/circle-play.svg?raw';
import arrowLeftRight from 'lucide-static/icons/arrow-left-right.svg?raw';
import rotateCw from 'lucide-static/icons/rotate-cw.svg?raw';
import lockOpen from 'lucide-static/icons/lock-open.svg?raw';
import table2 from 'lucide-static/icons/table-2.svg?raw';
import square from 'lucide-static/icons/square.svg?raw';
import link2 from 'lucide-static/icons/link-2.svg?raw';
import unlink2 from 'lucide-static/icons/unlink-2.svg?raw';
import chartColumn from 'lucide-static/icons/chart-column.svg?raw';
import palette from 'lucide-static/icons/palette.svg?raw';

const inner = (svg: string): string =>
  svg.replace(/<!--[\s\S]*?-->/, '').replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');

const drawings = {
  'chart-column': inner(chartColumn),
  palette: inner(palette),
  'circle-play': inner(circlePlay),
  'circle-x': inner(circleX),
  'log-out': inner(logOut),
  'user-round-x': inner(userRoundX),
  square: inner(square),
  'table-2': inner(table2),
  'lock-open': inner(lockOpen),
  'rotate-cw': inner(rotateCw),
  'arrow-left-right': inner(arrowLeftRight),
  'unlink-2': inner(unlink2),
  'link-2': inner(link2),
  sheet: inner(sheet),
  'calendar-clock': inner(calendarClock),
  'file-input': inner(fileInput),
  'mail-open': inner(mailOpen),
  'list-checks': inner(listChecks),
  'grip-vertical': inner(gripVertical),
  'messages-square': inner(messagesSquare),
  mic: inner(mic),
  'calendar-off': inner(calendarOff),
  download: inner(download),
  minus: inner(minus),
  'wand-sparkles': inner(wandSparkles),
  bell: inner(bell),
  image: inner(image),
  'corner-down-left': inner(cornerDownLeft),
  'zoom-in': inner(zoomIn),
  'alarm-clock': inner(alarmClock),
  inbox: inner(inbox),
  'calendar-plus': inner(calendarPlus),
  'copy-plus': inner(copyPlus),
  'user-round-plus': inner(userRoundPlus),
  'badge-alert': inner(badgeAlert),
  'badge-check': inner(badgeCheck),
  armchair: inner(armchair),
  'building-2': inner(building2),
  'door-open': inner(doorOpen),
  command: inner(command),
  layers: inner(layers),
  gift: inner(gift),
  eye: inner(eye),
  clock: inner(clock),
  monitor: inner(monitor),
  moon: inner(moon),
  combine: inner(combine),
  split: inner(split),
  scissors: inner(scissors),
  'clipboard-paste': inner(clipboardPaste),
  'rows-3': inner(rows3),
  lock: inner(lock),
  languages: inner(languages),
  phone: inner(phone),
  mail: inner(mail),
  'calendar-range': inner(calendarRange),
  'chevron-left': inner(chevronLeft),
  'user-round': inner(userRound),
  contact: inner(contact),
  'file-text': inner(fileText),
  printer: inner(printer),
  'git-merge': inner(gitMerge),
  'arrow-up': inner(arrowUp),
  merge: inner(merge),
  signpost: inner(signpost),
  'list-filter': inner(listFilter),
  filter: inner(filter),
  'layout-list': inner(layoutList),
  'circle-help': inner(circleHelp),
  landmark: inner(landmark),
  calendar: inner(calendar),
  sun: inner(sun),
  search: inner(search),
  'chevron-up': inner(chevronUp),
  archive: inner(archive),
  'arrow-left': inner(arrowLeft),
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
