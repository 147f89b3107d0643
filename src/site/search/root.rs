//! The root of the index: where everything is, and the lists that reading a query needs.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::language::{stem, stop};
use super::make;
use super::make::document::Document;

/// A reader that knows another format must not guess.
pub(super) const FORMAT: u32 = 1;

/// The root. Its lists make sure that a reader in another language knows what this one knows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Root<'a> {
    /// [`FORMAT`].
    pub format: u32,
    /// The folder of all other files.
    pub folder: Cow<'a, str>,
    /// How many documents.
    pub documents: u32,
    /// Cards in a block.
    pub block: u32,
    /// How many pieces of terms, and how many of them in a group.
    pub pieces: u32,
    /// See `pieces`.
    pub group: u32,
    /// Where the second and every further group begins.
    pub terms: Vec<Cow<'a, str>>,
    /// The same of the vocabulary.
    pub forward: Vec<Cow<'a, str>>,
    /// The same of the vocabulary read backwards.
    pub backward: Vec<Cow<'a, str>>,
    /// Keys of the facets.
    pub facets: Vec<Cow<'a, str>>,
    /// Words that are not indexed.
    pub stop: Cow<'a, str>,
    /// Nouns with a plural in -er.
    pub plurals: Cow<'a, str>,
    /// Words that have none, though it looks so.
    pub no_plurals: Cow<'a, str>,
    /// Words with a stem of their own.
    pub own_stems: Cow<'a, str>,
    /// What adjectives end in.
    pub adjectives: Cow<'a, str>,
}

impl Root<'static> {
    /// The root of an index in `folder` with these directories.
    pub(crate) fn new(
        folder: String,
        documents: &[Document],
        [group, pieces]: [usize; 2],
        directories: [Vec<String>; 3],
    ) -> Self {
        let [terms, forward, backward] =
            directories.map(|names| names.into_iter().map(Cow::Owned).collect());
        Root {
            format: FORMAT,
            folder: folder.into(),
            documents: documents.len() as u32,
            block: make::BLOCK as u32,
            pieces: pieces as u32,
            group: group as u32,
            terms,
            forward,
            backward,
            facets: make::FACETS.iter().map(|(key, _)| Cow::Borrowed(*key)).collect(),
            stop: stop::STOP_WORDS.join(" ").into(),
            plurals: stem::PLURALS_IN_ER.join(" ").into(),
            no_plurals: stem::NO_PLURALS.join(" ").into(),
            own_stems: stem::OWN_STEMS.join(" ").into(),
            adjectives: stem::ADJECTIVES.join(" ").into(),
        }
    }
}
