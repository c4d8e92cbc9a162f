//! Words in columns.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What an organisation is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Relation {
    /// Ourselves.
    Ours,
    /// It does what we do.
    Competitor,
    /// We buy from it.
    Supplier,
    /// It buys from us, or we serve it.
    Customer,
    /// We learn from it.
    Example,
}

impl Relation {
    /// All, in the order of a list.
    pub const ALL: [Relation; 5] = [
        Self::Ours,
        Self::Competitor,
        Self::Supplier,
        Self::Customer,
        Self::Example,
    ];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Competitor => "competitor",
            Self::Supplier => "supplier",
            Self::Customer => "customer",
            Self::Example => "example",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.word() == word)
    }
}

/// What a message does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum MessageKind {
    /// It tells something.
    Information,
    /// It asks to do something.
    Action,
    /// It talks with somebody.
    Dialogue,
}

impl MessageKind {
    /// All, in the order of the learner's labels.
    pub const ALL: [MessageKind; 3] = [Self::Information, Self::Action, Self::Dialogue];

    /// The place among the learner's labels.
    #[must_use]
    pub fn index(self) -> usize {
        match self {
            Self::Information => 0,
            Self::Action => 1,
            Self::Dialogue => 2,
        }
    }

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Action => "action",
            Self::Dialogue => "dialogue",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
