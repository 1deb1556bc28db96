/** Dialogs that any page may ask the frame to open. */
export type Asked = 'export' | 'keys' | 'palette' | 'programme' | 'copy' | 'settings';

class Ask {
  open = $state<Asked | null>(null);
  show = (dialog: Asked): void => void (this.open = dialog);
  /** The programme that a copy starts from. */
  from = $state<string | null>(null);
  /** Its release that the copy is as; `null`: as it is now. */
  release = $state<{ id: string; number: number } | null>(null);
  copy = (from: string | null, release: { id: string; number: number } | null = null): void => {
    this.from = from;
    this.release = release;
    this.open = 'copy';
  };
  close = (): void => void (this.open = null);
}

export const ask = new Ask();
