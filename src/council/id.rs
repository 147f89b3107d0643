//! `Id<T>` finds a `T` in its `Table<T>`, always.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// The place of a `T` in its table. Made only by [`Table::push`], so it is always valid.
pub struct Id<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The place in the table, for tables that run beside it.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

// Derives would ask `T` for the same traits; an id has them whatever it finds.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// All things of one kind, in a fixed order.
///
/// A clone shares its rows until one of them is written: two editions of one council differ in a
/// few, and [`Table::changed`] tells which.
#[derive(Debug)]
pub struct Table<T> {
    rows: Vec<Arc<T>>,
}

// A derive would ask `T` for `Clone`; only the pointers are copied.
impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone() }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Adds a row at the end and says where it stands.
    ///
    /// # Panics
    /// Past four billion rows.
    pub fn push(&mut self, row: T) -> Id<T> {
        let index = u32::try_from(self.rows.len()).expect("fewer than four billion rows");
        self.rows.push(Arc::new(row));
        Id { index, kind: PhantomData }
    }

    /// Writes a row at the place of a former one, or at the end if there was none.
    pub fn put(&mut self, former: Option<Id<T>>, row: T) -> Id<T> {
        let Some(id) = former else { return self.push(row) };
        self.rows[id.index()] = Arc::new(row);
        id
    }

    /// Every row with its id, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (Id::at(index), &**row))
    }

    /// The rows that are not the very same as in `before`; none can be told if their number differs.
    pub fn changed(&self, before: &Table<T>) -> Option<Vec<Id<T>>> {
        if self.rows.len() != before.rows.len() {
            return None;
        }
        let pairs = self.rows.iter().zip(&before.rows).enumerate();
        let changed = pairs.filter(|(_, (now, before))| !Arc::ptr_eq(now, before));
        Some(changed.map(|(index, _)| Id::at(index)).collect())
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + use<T> {
        (0..self.rows.len()).map(Id::at)
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Table { rows: rows.into_iter().map(Arc::new).collect() }
    }
}

impl<T> Id<T> {
    #[expect(clippy::cast_possible_truncation, reason = "`push` has checked every row")]
    fn at(index: usize) -> Id<T> {
        Id { index: index as u32, kind: PhantomData }
    }
}

/// The ids of a table made from another by leaving rows out: its own, without gaps.
pub struct Kept<A, B> {
    ids: Vec<Option<Id<B>>>,
    kind: PhantomData<fn() -> A>,
}

impl<A, B> Kept<A, B> {
    /// Numbers the rows that `keep` keeps. The new table must get exactly these, in this order.
    pub fn of(table: &Table<A>, keep: impl Fn(Id<A>, &A) -> bool) -> Kept<A, B> {
        let mut count = 0;
        let number = |(id, row)| {
            keep(id, row).then(|| {
                count += 1;
                Id::at(count - 1)
            })
        };
        Kept { ids: table.iter().map(number).collect(), kind: PhantomData }
    }

    /// The new id, if the row is kept.
    pub fn get(&self, id: Id<A>) -> Option<Id<B>> {
        self.ids[id.index()]
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;
    fn index(&self, id: Id<T>) -> &T {
        &self.rows[id.index()]
    }
}

impl<T: Clone> IndexMut<Id<T>> for Table<T> {
    fn index_mut(&mut self, id: Id<T>) -> &mut T {
        Arc::make_mut(&mut self.rows[id.index()])
    }
}
