//! The seven kinds a mention can be.

/// What somebody decided a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Something went wrong and somebody says so.
    Complaint,
    /// Somebody wants to know something.
    Question,
    /// Somebody might buy, join or come.
    Lead,
    /// A journalist or a publication.
    Press,
    /// A proposal to do something differently.
    Idea,
    /// Thanks or a compliment.
    Praise,
    /// Not about us, or nothing to do.
    NotForUs,
}

/// How many kinds there are.
pub const KINDS: usize = 7;

impl Kind {
    /// All kinds, in the order of their keys.
    pub const ALL: [Kind; KINDS] = [
        Kind::Complaint,
        Kind::Question,
        Kind::Lead,
        Kind::Press,
        Kind::Idea,
        Kind::Praise,
        Kind::NotForUs,
    ];

    /// Its place in [`Kind::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name it has in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Complaint => "complaint",
            Kind::Question => "question",
            Kind::Lead => "lead",
            Kind::Press => "press",
            Kind::Idea => "idea",
            Kind::Praise => "praise",
            Kind::NotForUs => "not_for_us",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The key on a keyboard that decides for it.
    pub fn key(self) -> char {
        match self {
            Kind::Complaint => '1',
            Kind::Question => '2',
            Kind::Lead => '3',
            Kind::Press => '4',
            Kind::Idea => '5',
            Kind::Praise => '6',
            Kind::NotForUs => 'N',
        }
    }

    /// Whether somebody has to act on it, so that deciding makes a case.
    pub fn asks_for_a_case(self) -> bool {
        !matches!(self, Kind::Praise | Kind::NotForUs)
    }
}
