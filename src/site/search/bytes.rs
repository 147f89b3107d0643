//! Numbers as bytes: seven bits each, the highest says that more follow.

/// Adds a number.
pub(super) fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Adds what `word` has beyond the beginning that it shares with `before`.
pub(super) fn put_word(bytes: &mut Vec<u8>, before: &str, word: &str) {
    let same = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    put(bytes, same as u32);
    put_bytes(bytes, &word.as_bytes()[same..]);
}

/// Adds bytes and their length.
pub(super) fn put_bytes(bytes: &mut Vec<u8>, more: &[u8]) {
    put(bytes, more.len() as u32);
    bytes.extend_from_slice(more);
}

/// Reads what the functions above have written. Whatever the bytes are, it never fails: past the end
/// stands nothing but zeros, and a length ends with the bytes.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    /// Reads from the beginning.
    pub(super) fn new(bytes: &'a [u8]) -> Bytes<'a> {
        Bytes { rest: bytes }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next number.
    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let Some((byte, rest)) = self.rest.split_first() else { return number };
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }

    /// The next numbers; how many comes first.
    pub(crate) fn numbers(&mut self) -> Vec<u32> {
        let mut numbers = Vec::new();
        for _ in 0..self.number() {
            if self.is_empty() {
                break;
            }
            numbers.push(self.number());
        }
        numbers
    }

    /// The next so many bytes.
    pub(super) fn take(&mut self, length: u32) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at((length as usize).min(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// The next bytes with their length.
    pub(super) fn bytes(&mut self) -> &'a [u8] {
        let length = self.number();
        self.take(length)
    }

    /// The next word, after `word`, which it replaces.
    pub(super) fn word(&mut self, word: &mut Vec<u8>) {
        word.truncate(self.number() as usize);
        word.extend_from_slice(self.bytes());
    }
}
