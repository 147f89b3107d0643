//! What search knows of German: spelling, endings, compounds, and words that say nothing.

pub(super) mod compound;
pub(super) mod fold;
pub(super) mod stem;
pub(super) mod stop;

/// A word read backwards.
pub(super) fn turn(word: &str) -> String {
    word.chars().rev().collect()
}
