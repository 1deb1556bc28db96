/** The text of calendar files that came back, while they are looked at: chosen in the ledger or dropped on the window. */
export const arrived = $state<{ reply: string | null }>({ reply: null });
