//! Who sits in a body, by group: numbers first, and a dot for each seat.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Link;
use crate::council::id::Id;
use crate::council::public::{Membership, Organization, OrganizationKind, Person, Subject};
use crate::german;
use crate::site::plan::Site;

/// The seats of a body.
#[derive(Serialize)]
pub struct Seats<'a> {
    /// By group, the largest first; then those without a group, then those that are empty.
    pub rows: Vec<Row<'a>>,
    /// How many in all.
    pub total: usize,
}

/// The seats of a group.
#[derive(Serialize)]
pub struct Row<'a> {
    /// Which; leads nowhere where it is none.
    pub group: Link<'a>,
    /// How many.
    pub count: usize,
    /// The same as a picture.
    pub picture: Dots,
}

/// What a group has of a body's seats.
#[derive(Serialize)]
pub struct Portion<'a> {
    /// The body.
    pub body: Link<'a>,
    /// Seats of the group.
    pub count: usize,
    /// All seats.
    pub total: usize,
    /// All seats as a picture, those of the group filled.
    pub picture: Dots,
}

/// A dot for each seat, ten on a line, so that one can count them.
#[derive(Serialize)]
pub struct Dots {
    /// Units from top to bottom; from left to right it is always [`WIDTH`].
    pub height: usize,
    /// Where they are.
    pub dots: Vec<Dot>,
}

/// A seat.
#[derive(Serialize)]
pub struct Dot {
    /// From the left.
    pub x: usize,
    /// From above.
    pub y: usize,
    /// Filled; else a ring.
    pub full: bool,
}

/// Dots on a line.
const LINE: usize = 10;
/// Units that a dot takes.
const UNIT: usize = 2;
/// Units that a picture is wide.
pub const WIDTH: usize = LINE * UNIT;

impl Dots {
    fn new(full: usize, total: usize) -> Dots {
        let dot = |seat: usize| Dot {
            x: seat % LINE * UNIT + UNIT / 2,
            y: seat / LINE * UNIT + UNIT / 2,
            full: seat < full,
        };
        Dots { height: total.div_ceil(LINE) * UNIT, dots: (0..total).map(dot).collect() }
    }
}

/// The seats of a body as they are today; nothing where nobody sits for a group.
pub fn of(site: &Site, id: Id<Organization>) -> Option<Seats<'_>> {
    let body = &site.council.organizations[id];
    if body.kind == OrganizationKind::Fraktion {
        return None;
    }
    let mut groups: BTreeMap<Option<Id<Organization>>, usize> = BTreeMap::new();
    for row in body.memberships.iter().map(|id| &site.council.memberships[*id]) {
        if row.votes && is_now(row, site.council.today) {
            *groups.entry(group_of(site, row)).or_default() += 1;
        }
    }
    let taken: usize = groups.values().sum();
    let without = groups.remove(&None).unwrap_or_default();
    if groups.is_empty() {
        return None;
    }
    let total = body.seats.map_or(taken, |seats| taken.max(seats as usize));
    let mut rows: Vec<Row<'_>> = groups
        .into_iter()
        .filter_map(|(group, count)| {
            let group = Link::to(site, Subject::Organization(group?));
            Some(Row { group, count, picture: Dots::new(count, count) })
        })
        .collect();
    rows.sort_by_cached_key(|row| (Reverse(row.count), german::sort_key(&row.group.text)));
    for (words, count, full) in
        [("seats_without_group", without, without), ("seats_empty", total - taken, 0)]
    {
        if count > 0 {
            let group = Link { text: site.texts().get(words).into(), href: "".into() };
            rows.push(Row { group, count, picture: Dots::new(full, count) });
        }
    }
    Some(Seats { rows, total })
}

/// What a group has of the council's seats, if it has any.
pub fn portion(site: &Site, group: Id<Organization>) -> Option<Portion<'_>> {
    let council = &site.council;
    if council.organizations[group].kind != OrganizationKind::Fraktion {
        return None;
    }
    let is_council = |(_, body): &(Id<Organization>, &Organization)| {
        let is_over = body.end.is_some_and(|end| end < council.today);
        body.kind == OrganizationKind::Kreistag && !is_over
    };
    let (body, _) = council.organizations.iter().find(is_council)?;
    let seats = of(site, body)?;
    let own = site.routes.href(Subject::Organization(group))?;
    let row = seats.rows.iter().find(|row| row.group.href == own)?;
    let (count, total) = (row.count, seats.total);
    let body = Link::to(site, Subject::Organization(body));
    Some(Portion { body, count, total, picture: Dots::new(count, total) })
}

fn is_now(row: &Membership, today: Date) -> bool {
    !row.is_over(today) && row.start.is_none_or(|start| start <= today)
}

/// The group that a member sits for, else the one that the person belongs to.
fn group_of(site: &Site, row: &Membership) -> Option<Id<Organization>> {
    row.on_behalf_of.or_else(|| own_group(site, row.person))
}

fn own_group(site: &Site, person: Id<Person>) -> Option<Id<Organization>> {
    let council = &site.council;
    let rows = council.people[person].memberships.iter().map(|id| &council.memberships[*id]);
    let is_group =
        |id: &Id<Organization>| council.organizations[*id].kind == OrganizationKind::Fraktion;
    rows.filter(|row| is_now(row, council.today)).map(|row| row.organization).find(is_group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_seats_stand_on_a_line() {
        let picture = Dots::new(3, 12);
        assert_eq!((picture.dots.len(), picture.height), (12, 4));
        assert_eq!(picture.dots.iter().filter(|dot| dot.full).count(), 3);
        assert!(picture.dots.iter().all(|dot| dot.x < WIDTH && dot.y < picture.height));
        assert_eq!((picture.dots[11].x, picture.dots[11].y), (3, 3));
    }
}
