/** Dialogs that any page may ask the frame to open. */
export type Asked = 'export' | 'keys' | 'palette' | 'programme' | 'settings';

class Ask {
  open = $state<Asked | null>(null);
  show = (dialog: Asked): void => void (this.open = dialog);
  close = (): void => void (this.open = null);
}

export const ask = new Ask();
