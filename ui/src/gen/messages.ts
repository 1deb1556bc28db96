// Generated from the Rust types by `make types`. Do not edit.

/** Every message of the window's catalogue. */
export type MessageId =;
