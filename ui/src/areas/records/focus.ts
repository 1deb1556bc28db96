/** Brings the keyboard into the inspector: to its first field, once it shows the record. */
export function focusInspector(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('aside.insp .insp-body :is(input, textarea)')?.focus(),
  );
}
