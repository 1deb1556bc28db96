//! Matchmaking: what its tabs show.

pub mod live;
