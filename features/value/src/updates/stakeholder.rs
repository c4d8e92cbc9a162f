//! Who an update is for, and which parts of the ledger are theirs.

use platform::access::Role;

use crate::Texts;
use crate::ledger::Kind;

/// A reader of updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stakeholder {
    /// The board of directors.
    Board,
    /// Sales and relations.
    Sales,
    /// Customer service.
    Service,
    /// Information technology.
    It,
    /// Human resources.
    Hr,
    /// Legal affairs.
    Legal,
}

impl Stakeholder {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Board, Self::Sales, Self::Service, Self::It, Self::Hr, Self::Legal];

    /// The word in addresses and in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::It => "it",
            Self::Hr => "hr",
            Self::Legal => "legal",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stakeholder| stakeholder.word() == word)
    }

    /// The kinds that matter to them, the one that leads first. The first with something confirmed makes the headline.
    #[must_use]
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Board => &Kind::ALL,
            Self::Sales => &[Kind::Appointment, Kind::Enquiry, Kind::PressPickup],
            Self::Service => &[Kind::EarlyComplaint, Kind::Enquiry],
            Self::It => &[Kind::EarlyComplaint, Kind::Idea],
            Self::Hr => &[Kind::Idea, Kind::Appointment, Kind::PressPickup],
            Self::Legal => &[Kind::EarlyComplaint, Kind::PressPickup],
        }
    }

    /// The role whose holders get the update by mail; those without a role of their own are chosen by address.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Board => Some(Role::Director),
            Self::It => Some(Role::It),
            Self::Hr => Some(Role::Hr),
            Self::Legal => Some(Role::Legal),
            Self::Sales | Self::Service => None,
        }
    }

    /// "for the board".
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Board => t.updates_for_board(),
            Self::Sales => t.updates_for_sales(),
            Self::Service => t.updates_for_service(),
            Self::It => t.updates_for_it(),
            Self::Hr => t.updates_for_hr(),
            Self::Legal => t.updates_for_legal(),
        }
    }

    /// What this stakeholder wants to know, in a sentence.
    pub(crate) fn question(self, t: &Texts) -> String {
        match self {
            Self::Board => t.updates_question_board(),
            Self::Sales => t.updates_question_sales(),
            Self::Service => t.updates_question_service(),
            Self::It => t.updates_question_it(),
            Self::Hr => t.updates_question_hr(),
            Self::Legal => t.updates_question_legal(),
        }
    }
}
