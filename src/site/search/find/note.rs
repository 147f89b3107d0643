//! What should be said about a search.

/// Something to say about a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only words that stand in every text.
    EmptyTalk,
    /// Not all of it was read.
    Cut,
    /// No document holds all; this word, if one, stands nowhere.
    NotAll(Option<String>),
    /// The phrase stands nowhere; found with other endings.
    OtherEndings,
}
