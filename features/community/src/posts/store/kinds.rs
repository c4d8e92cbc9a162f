//! What kind of post it is, how it is with it, and what one can say of it with one press.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// What somebody begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// Something to talk about.
    Talk,
    /// Something to know. It has a status until it is answered.
    Question,
    /// Something that everybody here has to know; managers write these.
    Announcement,
}

impl Kind {
    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Question => "question",
            Self::Announcement => "announcement",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Talk, Self::Question, Self::Announcement]
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Talk => t.posts_kind_talk(),
            Self::Question => t.posts_kind_question(),
            Self::Announcement => t.posts_kind_announcement(),
        }
    }

    pub(crate) fn meaning(self, t: &Texts) -> String {
        match self {
            Self::Talk => t.posts_kind_talk_means(),
            Self::Question => t.posts_kind_question_means(),
            Self::Announcement => t.posts_kind_announcement_means(),
        }
    }
}

/// How it is with a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Comes at its moment; only its author sees it.
    Planned,
    /// There to be read.
    Live,
    /// Its time is over; its author and the managers can still read it at its address.
    Ended,
    /// Taken away: no text is left.
    Deleted,
}

/// What one can say with one press: words, not thumbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Reaction {
    /// It helps me.
    Helps,
    /// I think so too.
    Agree,
    /// Thank you.
    Thanks,
}

impl Reaction {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Helps, Self::Agree, Self::Thanks];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Helps => "helps",
            Self::Agree => "agree",
            Self::Thanks => "thanks",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Helps => t.posts_reaction_helps(),
            Self::Agree => t.posts_reaction_agree(),
            Self::Thanks => t.posts_reaction_thanks(),
        }
    }
}
