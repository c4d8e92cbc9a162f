//! **You decide what a mention is with one key, and a suggestion beside it says which words it rests on.**

mod first_words;
pub mod kind;
pub mod marks;
pub mod model;

#[cfg(test)]
mod model_tests;
