//! A poll, as somebody meets it.

use platform::clock::Moment;
use platform::ids::short;

use super::result::Outcome;
use super::{Kind, Reveal};

/// Something that can be voted on until a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Poll {
    pub(super) id: i64,
    /// The post it hangs on.
    pub(super) post_id: i64,
    pub(super) space_id: i64,
    /// Who made it; `None` for a former colleague.
    pub(super) maker_id: Option<i64>,
    /// What is asked. It has its own place beside the title of the post, which its author may still change.
    pub(super) question: String,
    pub(super) kind: Kind,
    pub(super) reveal: Reveal,
    pub(super) options: Vec<String>,
    pub(super) closes_at: Moment,
    pub(super) closed_at: Option<Moment>,
    /// Whether somebody voted: from then on nothing of it changes.
    pub(super) begun: bool,
    /// The figures on show; `None` when there are none, or too few votes.
    pub(super) shown: Option<Outcome>,
}

impl Poll {
    /// Where it is read and voted on: the page of its post.
    pub(super) fn path(&self) -> String {
        format!("/posts/{}#poll", short(self.post_id))
    }

    /// Its own address, for its verbs.
    pub(super) fn own_path(&self) -> String {
        format!("/polls/{}", short(self.id))
    }

    /// Whether one can vote. Over is over at the minute, also when the job that counts comes a little later.
    pub(super) fn is_open(&self, now: Moment) -> bool {
        self.closed_at.is_none() && now < self.closes_at
    }

    /// Whether it was counted for the last time.
    pub(super) fn is_counted(&self) -> bool {
        self.closed_at.is_some()
    }
}

/// Polls for the samples of pages: open with figures, open without, counted in an order, counted with too few votes.
#[cfg(test)]
pub(super) fn samples() -> Vec<Poll> {
    use super::ballot::Ballot;
    use super::result::count;
    use platform::clock::DAY_MICROS;
    let now = platform::page::Frame::sample_now();
    let poll = |id: i64, kind, reveal, votes: &[&str]| {
        let ballots: Vec<Ballot> = votes.iter().map(|ranks| Ballot::parse(ranks)).collect();
        Poll {
            id,
            post_id: 1,
            space_id: 1,
            maker_id: Some(1),
            question: "Waar houden we de <open dag>?".into(),
            kind,
            reveal,
            options: vec![
                "Gemaal Elzerbroek".into(),
                "De sluis bij Watergangenonderhoudsplanningsoverlegkade".into(),
                "Op kantoor".into(),
            ],
            closes_at: Moment(now + DAY_MICROS),
            closed_at: (id > 2).then_some(Moment(now - DAY_MICROS)),
            begun: !votes.is_empty(),
            shown: (!votes.is_empty()).then(|| count(kind, 3, &ballots)),
        }
    };
    vec![
        poll(
            1,
            Kind::Several,
            Reveal::Live,
            &["1 0 1", "1 0 0", "0 1 0", "1 1 0", "1 0 0"],
        ),
        poll(2, Kind::Ranked, Reveal::Closed, &[]),
        poll(
            3,
            Kind::Ranked,
            Reveal::Closed,
            &["1 2 3", "1 2 0", "2 1 3", "3 1 2", "1 3 2", "0 1 0"],
        ),
        poll(4, Kind::Single, Reveal::Closed, &[]),
    ]
}
