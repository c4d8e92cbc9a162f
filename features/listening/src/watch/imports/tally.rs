//! What an import came to.

/// Rows by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Not known before.
    pub added: i64,
    /// Known, with other words.
    pub changed: i64,
    /// Known already, or standing in the file twice.
    pub unchanged: i64,
    /// Left out; the report names the row, the column and the reason.
    pub refused: i64,
    /// Read, and wanted by no query.
    pub left_out: i64,
}

impl Tally {
    /// The sum of two.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            refused: self.refused + other.refused,
            left_out: self.left_out + other.left_out,
        }
    }
}

/// A row that was left out, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line in the file, the header being 1.
    pub line: i64,
    /// The column it is about; empty when it is about the whole row.
    pub column: String,
    /// Why.
    pub reason: String,
}

/// An import that was done at once, for the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The figures.
    pub tally: Tally,
    /// The refused rows, at most [`crate::watch::limits::REFUSALS_MAX`].
    pub refused: Vec<RefusedRow>,
}
