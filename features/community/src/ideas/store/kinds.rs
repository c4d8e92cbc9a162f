//! What became of an idea, and where it came from.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Status {
    /// Nobody answered yet.
    Placed,
    /// It is being talked about.
    Talk,
    /// It is being done.
    Doing,
    /// It is done.
    Done,
    /// Not now, with the reason.
    NotNow,
    /// Taken away: no text is left.
    Gone,
}

impl Status {
    /// Those that an answer gives, in the order of the form.
    pub const ANSWERS: [Self; 4] = [Self::Talk, Self::Doing, Self::Done, Self::NotNow];

    /// The word in forms and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Talk => "talk",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::NotNow => "not_now",
            Self::Gone => "gone",
        }
    }

    /// Reads the word of an answer.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ANSWERS.into_iter().find(|status| status.word() == word)
    }

    /// The name on a tag.
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Placed => t.ideas_status_placed(),
            Self::Talk => t.ideas_status_talk(),
            Self::Doing => t.ideas_status_doing(),
            Self::Done => t.ideas_status_done(),
            Self::NotNow => t.ideas_status_not_now(),
            Self::Gone => t.ideas_status_gone(),
        }
    }

    /// The tone of its tag.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Talk | Self::Doing => "sea",
            Self::Done => "good",
            Self::Placed | Self::NotNow | Self::Gone => "",
        }
    }
}

/// Where an idea came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Origin {
    /// Somebody's own head.
    Own,
    /// A post in a space.
    Post,
    /// A project with a question.
    Project,
    /// Something said outside.
    Mention,
    /// A meeting.
    Event,
}

impl Origin {
    /// The word in addresses and facts.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Post => "post",
            Self::Project => "project",
            Self::Mention => "mention",
            Self::Event => "event",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Post, Self::Project, Self::Mention, Self::Event]
            .into_iter()
            .find(|origin| origin.word() == word)
    }

    /// Where it came from, as a sentence.
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Own => t.ideas_origin_own(),
            Self::Post => t.ideas_origin_post(),
            Self::Project => t.ideas_origin_project(),
            Self::Mention => t.ideas_origin_mention(),
            Self::Event => t.ideas_origin_event(),
        }
    }
}
