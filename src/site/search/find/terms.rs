//! Pieces of the index → words, their documents and their places.

use crate::site::search::bytes::Bytes;

/// A stem and the words that share it.
#[derive(Debug, Default)]
pub struct Group<'a> {
    /// Where it is cut, if it is a compound.
    pub cut: Vec<usize>,
    /// Its words.
    pub forms: Vec<Form<'a>>,
    /// Documents with compounds of which it is a part.
    pub parts: Postings<'a>,
}

/// A word.
#[derive(Debug)]
pub struct Form<'a> {
    /// What it has beyond its stem.
    pub ending: &'a [u8],
    /// Documents that hold it.
    pub postings: Postings<'a>,
    /// Where its places begin in the piece of places.
    pub places: usize,
}

/// Documents that hold a word, in order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Postings<'a> {
    /// How many.
    pub count: u32,
    steps: &'a [u8],
    weights: &'a [u8],
}

impl<'a> Postings<'a> {
    fn read(bytes: &mut Bytes<'a>) -> Postings<'a> {
        let count = bytes.number();
        let steps = bytes.bytes();
        let weights = bytes.take(count);
        Postings { count: weights.len() as u32, steps, weights }
    }

    /// Document, weight, place in the title.
    pub fn iter(self) -> impl Iterator<Item = (usize, u32, u8)> {
        let mut steps = Bytes::new(self.steps);
        let mut next = 0_usize;
        self.weights.iter().map(move |byte| {
            let document = next.saturating_add(steps.number() as usize);
            next = document.saturating_add(1);
            (document, u32::from(byte & 31), byte >> 5)
        })
    }
}

/// The stems of a piece, in order, each with its group.
pub(super) fn groups(piece: &[u8]) -> impl Iterator<Item = (String, Group<'_>)> {
    let mut bytes = Bytes::new(piece);
    let mut stem = Vec::new();
    let mut places = 0;
    std::iter::from_fn(move || {
        if bytes.is_empty() {
            return None;
        }
        bytes.word(&mut stem);
        let length = bytes.number() as usize;
        let group = group(bytes.bytes(), places);
        places += length;
        Some((String::from_utf8_lossy(&stem).into_owned(), group))
    })
}

fn group(lists: &[u8], mut places: usize) -> Group<'_> {
    let mut bytes = Bytes::new(lists);
    let cut = bytes.numbers().into_iter().map(|place| place as usize).collect();
    let mut group = Group { cut, ..Group::default() };
    for _ in 0..bytes.number() {
        if bytes.is_empty() {
            break;
        }
        let ending = bytes.bytes();
        let length = bytes.number() as usize;
        let postings = Postings::read(&mut bytes);
        group.forms.push(Form { ending, postings, places });
        places += length;
    }
    group.parts = Postings::read(&mut bytes);
    group
}

/// Document, and each place with the traces of the stop words before it (times 16) and after it.
pub(super) fn places(form: &Form, piece: &[u8]) -> Vec<(usize, Vec<(u32, u32)>)> {
    let mut bytes = Bytes::new(piece.get(form.places..).unwrap_or_default());
    let read = |(document, ..): (usize, u32, u8)| {
        let mut position = 0_u32;
        let mut places = Vec::new();
        for _ in 0..bytes.number() {
            if bytes.is_empty() {
                break;
            }
            let code = bytes.number();
            position = position.saturating_add(code >> 8);
            places.push((position, code & 0xff));
        }
        (document, places)
    };
    form.postings.iter().map(read).collect()
}

/// The words of a piece of the vocabulary, and how often they come.
pub(super) fn vocabulary(piece: &[u8]) -> Vec<(String, u32)> {
    let mut bytes = Bytes::new(piece);
    let mut word = Vec::new();
    let mut words = Vec::new();
    while !bytes.is_empty() {
        bytes.word(&mut word);
        words.push((String::from_utf8_lossy(&word).into_owned(), bytes.number()));
    }
    words
}
