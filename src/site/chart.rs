//! Bars of a chart, measured in per cent: so they fit every screen, and their words keep their size.

use serde::Serialize;

/// A chart of horizontal bars, ready to draw.
#[derive(Debug, Serialize)]
pub struct Chart {
    /// How high it is.
    pub height: usize,
    /// One below the other.
    pub rows: Vec<Row>,
}

/// Words, and the bar below them.
#[derive(Debug, Serialize)]
pub struct Row {
    /// „2025: 124“.
    pub words: String,
    /// Where the words stand.
    pub baseline: usize,
    /// Where the bar begins, from above.
    pub top: usize,
    /// Its pieces, from the left.
    pub pieces: Vec<Piece>,
}

/// A piece of a bar.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Class of the style: `a`, `b`, `c`, `d`; the same in every row.
    pub class: &'static str,
    /// Where it begins: „12.5%“.
    pub x: String,
    /// How long it is.
    pub width: String,
}

/// How a bar's pieces are told apart.
pub const CLASSES: [&str; 4] = ["a", "b", "c", "d"];

const ROW: usize = 40;
const BASELINE: usize = 15;
const TOP: usize = 21;

/// Words, and the lengths of the pieces of their bar.
pub type Bar = (String, Vec<usize>);

/// Bars of one scale: the longest fills the width.
pub fn chart(bars: Vec<Bar>) -> Chart {
    let longest = bars.iter().map(|(_, lengths)| lengths.iter().sum()).max().unwrap_or(0);
    let row = |(place, (words, lengths)): (usize, Bar)| Row {
        words,
        baseline: place * ROW + BASELINE,
        top: place * ROW + TOP,
        pieces: pieces(&lengths, longest),
    };
    let rows: Vec<Row> = bars.into_iter().enumerate().map(row).collect();
    Chart { height: rows.len() * ROW, rows }
}

fn pieces(lengths: &[usize], longest: usize) -> Vec<Piece> {
    let mut start = 0;
    let mut pieces = Vec::new();
    for (class, length) in CLASSES.into_iter().zip(lengths) {
        if *length > 0 {
            let (x, width) = (per_cent(start, longest), per_cent(*length, longest));
            pieces.push(Piece { class, x, width });
        }
        start += length;
    }
    pieces
}

/// With one decimal, rounded.
fn per_cent(part: usize, whole: usize) -> String {
    let tenths = (part * 2000).checked_div(whole).unwrap_or(0).div_ceil(2);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(class: &'static str, x: &str, width: &str) -> Piece {
        Piece { class, x: x.to_owned(), width: width.to_owned() }
    }

    #[test]
    fn the_longest_bar_fills_the_width_and_pieces_follow_one_another() {
        let drawn = chart(vec![("2025".to_owned(), vec![6, 0, 2]), ("2024".to_owned(), vec![1])]);
        assert_eq!(drawn.height, 80);
        assert_eq!(
            drawn.rows[0].pieces,
            [piece("a", "0.0%", "75.0%"), piece("c", "75.0%", "25.0%")]
        );
        assert_eq!(drawn.rows[1].pieces, [piece("a", "0.0%", "12.5%")]);
        assert_eq!((drawn.rows[1].baseline, drawn.rows[1].top), (55, 61));
    }

    #[test]
    fn nothing_has_no_bar() {
        let drawn = chart(vec![("2025".to_owned(), vec![0, 0])]);
        assert_eq!((drawn.rows[0].pieces.len(), drawn.height), (0, 40));
        assert_eq!(chart(Vec::new()).height, 0);
    }
}
