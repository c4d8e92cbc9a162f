//! Each list with the verb of its room.
