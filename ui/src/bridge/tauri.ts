import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Commands } from '../gen';
import type { Bridge, CommandName } from './types';

/** The window's own way: one Tauri command for the table, a few for what only a window has. */
export const tauri: Bridge = {
  call: <K extends CommandName>(name: K, input: Commands[K]['input']) =>
    invoke<Commands[K]['output']>('call', { name, input }),
  pickSavePath: (name, ext) => invoke('pick_save_path', { name, ext }),
  pickOpenPath: () => invoke('pick_open_path'),
  pickImportPath: () => invoke('pick_import_path'),
  pickFiles: () => invoke('pick_files'),
  openAttached: (attachment) => invoke('open_attached', { attachment }),
  takesFiles: (yes) => invoke('takes_files', { yes }),
  pickFolder: () => invoke('pick_folder'),
  openWorkspace: (path) => invoke('open_workspace', { path }),
  newWorkspace: (path) => invoke('new_workspace', { path }),
  openSample: () => invoke('open_sample'),
  recent: () => invoke('recent'),
  windowSettings: () => invoke('window_settings'),
  setWindowSettings: (settings) => invoke('set_window_settings', { settings }),
  on: (what, tell) => listen(what, (e) => tell(e.payload as never)),
  arrivals: () => invoke('arrivals'),
  progress: () => invoke('progress'),
  stop: () => invoke('stop'),
  print: () => invoke('print'),
};
