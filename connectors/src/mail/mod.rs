//! **Every letter leaves once, whole and without tricks in its headers.**
