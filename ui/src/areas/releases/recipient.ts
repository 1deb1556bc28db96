import type { Recipient, RecipientView } from '../../gen';

export const keyOf = (r: RecipientView): string => `${r.kind}-${r.id}`;

export const recipientOf = (r: RecipientView): Recipient =>
  r.kind === 'host' ? { kind: 'host', id: r.id } : { kind: 'seat', id: r.id };
