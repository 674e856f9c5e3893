//! What a table shows: which columns of which rows, in which order, and where the cursor is.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use mapi_com::HRESULT;
use mapi_com::mapi::{
    BOOKMARK, BOOKMARK_BEGINNING, BOOKMARK_CURRENT, BOOKMARK_END, MAPI_E_INVALID_BOOKMARK, PR_INSTANCE_KEY, PropTag,
    PropValue, SSortOrder, TABLE_SORT_DESCEND,
};

use crate::property_set::PropertySet;
use crate::table::Filter;

/// What a change of the rows did to one that is seen.
pub(crate) enum RowChange {
    /// The key of a row that is gone.
    Deleted(Vec<u8>),
    /// The place of a row that is new.
    Added(usize),
    /// The place of a row that has other values.
    Modified(usize),
}

/// What tells a row from all others.
fn key_of(row: &PropertySet) -> &[u8] {
    match row.get(PR_INSTANCE_KEY) {
        Some(PropValue::Binary(key)) => key,
        _ => &[],
    }
}

/// The cursor stands before a row, or behind the last.
pub(crate) struct View {
    /// All rows, in the order of the store.
    rows: Vec<PropertySet>,
    filter: Option<Filter>,
    /// Which of them pass the filter.
    passing: Vec<bool>,
    order: Vec<SSortOrder>,
    /// The places in `rows` of those that are seen, in the order in which they are.
    shown: Vec<usize>,
    pub(crate) columns: Vec<PropTag>,
    pub(crate) position: usize,
    bookmarks: BTreeMap<BOOKMARK, usize>,
    next_bookmark: BOOKMARK,
}

impl View {
    pub(crate) fn new(rows: Vec<PropertySet>, columns: Vec<PropTag>) -> Self {
        Self {
            filter: None,
            passing: vec![true; rows.len()],
            order: Vec::new(),
            shown: (0..rows.len()).collect(),
            rows,
            columns,
            position: 0,
            bookmarks: BTreeMap::new(),
            next_bookmark: BOOKMARK_END + 1,
        }
    }

    /// How many rows are seen.
    pub(crate) fn len(&self) -> usize {
        self.shown.len()
    }

    /// The row at a place among those that are seen.
    pub(crate) fn row(&self, place: usize) -> &PropertySet {
        &self.rows[self.shown[place]]
    }

    /// The key of the row at a place.
    pub(crate) fn key(&self, place: usize) -> PropValue<'_> {
        self.row(place).get(PR_INSTANCE_KEY).unwrap_or(PropValue::Null)
    }

    /// Shows only the rows that pass a filter. After a failure all is as it was.
    pub(crate) fn restrict(&mut self, filter: Option<Filter>) -> Result<(), mapi_com::Error> {
        self.passing = match &filter {
            Some(filter) => self.rows.iter().map(|row| filter.passes(row)).collect::<Result<_, _>>()?,
            None => vec![true; self.rows.len()],
        };
        self.filter = filter;
        self.arrange();
        Ok(())
    }

    /// Puts other rows in place of those that there are, and answers what that changes of what is seen. Cursor and bookmarks stay with
    /// their rows; where one is gone, with what came after it.
    pub(crate) fn replace(&mut self, rows: Vec<PropertySet>) -> Vec<RowChange> {
        // A row that the filter cannot be tried with does not pass.
        let passes = |row| self.filter.as_ref().is_none_or(|filter| filter.passes(row).unwrap_or(false));
        self.passing = rows.iter().map(passes).collect();
        let old_rows = std::mem::replace(&mut self.rows, rows);
        let old_shown = std::mem::take(&mut self.shown);
        self.shown = self.ordered();
        let old: Vec<_> = old_shown.iter().map(|&row| &old_rows[row]).collect();
        let old_places: HashMap<_, _> = old.iter().zip(0..).map(|(row, place)| (key_of(row), place)).collect();
        let new_places: HashMap<_, _> = (0..self.len()).map(|place| (key_of(self.row(place)), place)).collect();
        let moved = |place: usize| {
            // The beginning of what was empty is that of what has come.
            if old.is_empty() {
                return 0;
            }
            let stays = old.iter().skip(place).find_map(|row| new_places.get(&key_of(row)).copied());
            stays.unwrap_or(new_places.len())
        };
        let position = moved(self.position);
        let bookmarks = self.bookmarks.iter().map(|(bookmark, place)| (*bookmark, moved(*place))).collect();
        let gone = old.iter().map(|row| key_of(row)).filter(|key| !new_places.contains_key(key));
        let mut changes: Vec<_> = gone.map(|key| RowChange::Deleted(key.into())).collect();
        changes.extend((0..self.len()).filter_map(|place| match old_places.get(&key_of(self.row(place))) {
            None => Some(RowChange::Added(place)),
            Some(&before) => (old[before] != self.row(place)).then_some(RowChange::Modified(place)),
        }));
        (self.position, self.bookmarks) = (position, bookmarks);
        changes
    }

    /// Sorts the rows; none is the order of the store.
    pub(crate) fn sort(&mut self, order: Vec<SSortOrder>) {
        self.order = order;
        self.arrange();
    }

    /// The order that the rows are sorted in.
    pub(crate) fn order(&self) -> &[SSortOrder] {
        &self.order
    }

    fn arrange(&mut self) {
        self.shown = self.ordered();
        self.position = 0;
        self.bookmarks.clear();
    }

    /// The places of the rows that pass the filter, in the order in which they are seen.
    fn ordered(&self) -> Vec<usize> {
        let mut shown: Vec<usize> = (0..self.rows.len()).filter(|&row| self.passing[row]).collect();
        // Rows that are equal stay in the order of the store.
        shown.sort_by(|&one, &other| self.compare(&self.rows[one], &self.rows[other]));
        shown
    }

    fn compare(&self, one: &PropertySet, other: &PropertySet) -> Ordering {
        let by = |column: &SSortOrder| {
            let order = match (one.value(column.ulPropTag), other.value(column.ulPropTag)) {
                (Some(one), Some(other)) => one.order(other),
                (one, other) => one.is_some().cmp(&other.is_some()),
            };
            if column.ulOrder & TABLE_SORT_DESCEND == 0 { order } else { order.reverse() }
        };
        self.order.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Where a bookmark is.
    pub(crate) fn place(&self, bookmark: BOOKMARK) -> Result<usize, HRESULT> {
        match bookmark {
            BOOKMARK_BEGINNING => Ok(0),
            BOOKMARK_CURRENT => Ok(self.position),
            BOOKMARK_END => Ok(self.len()),
            made => self.bookmarks.get(&made).copied().ok_or(MAPI_E_INVALID_BOOKMARK),
        }
    }

    /// Moves the cursor, at most to an end. Answers by how many rows.
    pub(crate) fn seek(&mut self, origin: BOOKMARK, distance: i32) -> Result<i32, HRESULT> {
        let from = self.place(origin)?;
        let steps = distance.unsigned_abs() as usize;
        let to = if distance < 0 { from.saturating_sub(steps) } else { from.saturating_add(steps).min(self.len()) };
        self.position = to;
        // No more than the distance asked for.
        let went = to.abs_diff(from) as i32;
        Ok(if distance < 0 { -went } else { went })
    }

    /// Moves the cursor to the next row from a place on, or the one before it, for which `passes` answers so.
    pub(crate) fn find<E>(
        &mut self,
        origin: usize,
        is_backward: bool,
        passes: impl Fn(&PropertySet) -> Result<bool, E>,
    ) -> Result<bool, E> {
        let mut places: Box<dyn Iterator<Item = usize>> =
            if is_backward { Box::new((0..origin).rev()) } else { Box::new(origin..self.len()) };
        let found = places.find_map(|place| match passes(self.row(place)) {
            Ok(true) => Some(Ok(place)),
            Ok(false) => None,
            Err(error) => Some(Err(error)),
        });
        match found.transpose()? {
            Some(place) => {
                self.position = place;
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// The places of up to `count` rows from the cursor on, or before it.
    pub(crate) fn range(&self, count: i32) -> std::ops::Range<usize> {
        let steps = count.unsigned_abs() as usize;
        if count < 0 {
            self.position.saturating_sub(steps)..self.position
        } else {
            self.position..self.position.saturating_add(steps).min(self.len())
        }
    }

    /// A bookmark at the cursor.
    pub(crate) fn mark(&mut self) -> BOOKMARK {
        let bookmark = self.next_bookmark;
        self.next_bookmark += 1;
        self.bookmarks.insert(bookmark, self.position);
        bookmark
    }

    /// Forgets a bookmark.
    pub(crate) fn forget(&mut self, bookmark: BOOKMARK) -> Result<(), HRESULT> {
        let is_fixed = bookmark <= BOOKMARK_END;
        let known = is_fixed || self.bookmarks.remove(&bookmark).is_some();
        if known { Ok(()) } else { Err(MAPI_E_INVALID_BOOKMARK) }
    }
}
