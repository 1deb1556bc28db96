//! clashes
