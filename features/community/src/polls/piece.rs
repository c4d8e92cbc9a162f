//! A poll on the page of its post: voting while it is open, what the votes came to when that may be shown.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::{Frame, SafeHtml};
use platform::session::Visit;

use super::ballot::Ballot;
use super::poll::Poll;
use super::result::Outcome;
use super::{Kind, Reveal, store};
use crate::posts::{Post, State};
use crate::spaces::Seen;
use crate::{Texts, texts};

/// An option in the form: its fields, and what this person chose before.
struct Choice {
    value: String,
    /// The name of its field in an order.
    field: String,
    words: String,
    rank: String,
    chosen: bool,
}

/// An option with what it came to.
struct Row {
    words: String,
    figure: String,
    percent: usize,
}

/// A comparison of the winner of an order with another option.
struct Compared {
    other: String,
    won: u32,
    lost: u32,
}

#[derive(Template)]
#[template(path = "polls/piece.html")]
pub(super) struct PollPiece {
    frame: Frame,
    t: &'static Texts,
    poll: Poll,
    is_open: bool,
    may_vote: bool,
    may_change: bool,
    may_close: bool,
    may_take_file: bool,
    has_voted: bool,
    own: Vec<String>,
    choices: Vec<Choice>,
    ranks: Vec<(String, String)>,
    rows: Vec<Row>,
    said: String,
    compared: Vec<Compared>,
}

/// The poll of a post, if it has one.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let db = visit.platform.store.reader();
        let Some(poll) = store::list_on(db, &[post.id]).await?.pop() else {
            return Ok(None);
        };
        let me = visit.viewer()?.id;
        let own = store::find_own(db, poll.id, me).await?.unwrap_or_default();
        let is_open = poll.is_open(visit.platform.now());
        let is_mine = poll.maker_id == Some(me);
        let mut page = PollPiece::new(visit.frame(), poll, &own, is_open);
        page.may_vote = is_open && seen.sight.may_answer && post.state == State::Live;
        page.may_change = is_open && is_mine && !page.poll.begun;
        page.may_close = is_open && (is_mine || seen.sight.may_manage);
        page.may_take_file = page.poll.is_counted() && page.poll.shown.is_some() && (is_mine || seen.sight.may_manage);
        let html = page.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}

/// A word beside the titles of posts with a poll.
pub(crate) fn marks<'a>(
    platform: &'a Platform,
    t: &'a Texts,
    posts: &'a [i64],
) -> BoxFuture<'a, Result<Vec<(i64, String)>, Failure>> {
    Box::pin(async move {
        let polls = store::list_on(platform.store.reader(), posts).await?;
        let word = |poll: &Poll| {
            if poll.is_open(platform.now()) {
                t.polls_tag_open()
            } else {
                t.polls_tag_closed()
            }
        };
        Ok(polls.iter().map(|poll| (poll.post_id, word(poll))).collect())
    })
}

impl PollPiece {
    fn new(frame: Frame, poll: Poll, own: &Ballot, is_open: bool) -> Self {
        let t = texts(frame.language);
        let option = |(place, words): (usize, &String)| Choice {
            value: place.to_string(),
            field: format!("rank-{place}"),
            words: words.clone(),
            rank: own.rank_of(place).unwrap_or_default().to_string(),
            chosen: own.rank_of(place).is_some(),
        };
        let choices: Vec<Choice> = poll.options.iter().enumerate().map(option).collect();
        let ranks = (1..=poll.options.len()).map(|rank| (rank.to_string(), t.polls_rank(rank)));
        let ranks = std::iter::once(("0".to_owned(), t.polls_rank_none()))
            .chain(ranks)
            .collect();
        let (rows, said) = match &poll.shown {
            Some(outcome) => (rows(t, &poll, outcome), said(t, &poll, outcome)),
            None => (Vec::new(), String::new()),
        };
        Self {
            own: own_words(&poll, own),
            has_voted: !own.is_empty(),
            compared: poll
                .shown
                .as_ref()
                .map(|outcome| compared(&poll, outcome))
                .unwrap_or_default(),
            frame,
            t,
            is_open,
            may_vote: false,
            may_change: false,
            may_close: false,
            may_take_file: false,
            choices,
            ranks,
            rows,
            said,
            poll,
        }
    }

    fn votes(&self) -> usize {
        self.poll.shown.as_ref().map_or(0, |outcome| outcome.votes)
    }
}

/// One's own vote in words, the most wanted first.
fn own_words(poll: &Poll, own: &Ballot) -> Vec<String> {
    let mut chosen: Vec<(u8, &String)> = poll
        .options
        .iter()
        .enumerate()
        .filter_map(|(place, words)| Some((own.rank_of(place)?, words)))
        .collect();
    chosen.sort_by_key(|(rank, _)| *rank);
    chosen.into_iter().map(|(_, words)| words.clone()).collect()
}

/// The options with their figures, the winner first; what is equal stays in the order of the poll.
fn rows(t: &Texts, poll: &Poll, outcome: &Outcome) -> Vec<Row> {
    let mut places: Vec<usize> = (0..poll.options.len()).collect();
    let chosen = |place: usize| outcome.chosen.get(place).copied().unwrap_or_default();
    let rank = |place: usize| outcome.places.get(place).copied().unwrap_or_default();
    if poll.kind == Kind::Ranked {
        places.sort_by_key(|place| rank(*place));
    } else {
        places.sort_by_key(|place| std::cmp::Reverse(chosen(*place)));
    }
    let row = |place: usize| {
        let percent = (chosen(place) * 100 + outcome.votes / 2) / outcome.votes.max(1);
        let figure = if poll.kind == Kind::Ranked {
            t.polls_figure_ranked(rank(place), chosen(place))
        } else {
            t.polls_figure(chosen(place), percent)
        };
        Row {
            words: poll.options[place].clone(),
            figure,
            percent,
        }
    };
    places.into_iter().map(row).collect()
}

/// The options that stand first.
pub(super) fn winners(poll: &Poll, outcome: &Outcome) -> Vec<usize> {
    let best = outcome.chosen.iter().max().copied().unwrap_or_default();
    let is_first = |place: &usize| match poll.kind {
        Kind::Ranked => outcome.places.get(*place) == Some(&1),
        _ => outcome.chosen.get(*place) == Some(&best),
    };
    (0..poll.options.len()).filter(is_first).collect()
}

/// What it came to, in a sentence.
fn said(t: &Texts, poll: &Poll, outcome: &Outcome) -> String {
    let winners = winners(poll, outcome);
    let names: Vec<String> = winners
        .iter()
        .map(|place| format!("‘{}’", poll.options[*place]))
        .collect();
    let names = names.join(", ");
    match winners.as_slice() {
        [_] => t.polls_said_one(names),
        _ => t.polls_said_many(names),
    }
}

/// The winner of an order beside each other option; nothing when there is no single winner.
fn compared(poll: &Poll, outcome: &Outcome) -> Vec<Compared> {
    let winners = winners(poll, outcome);
    let [winner] = winners.as_slice() else {
        return Vec::new();
    };
    let votes = |a: usize, b: usize| outcome.above.get(a).and_then(|row| row.get(b)).copied();
    let one = |other: usize| {
        Some(Compared {
            other: poll.options[other].clone(),
            won: votes(*winner, other)?,
            lost: votes(other, *winner)?,
        })
    };
    (0..poll.options.len())
        .filter(|other| other != winner)
        .filter_map(one)
        .collect()
}

/// The pieces as pages of their own, for the test that looks at all of them.
#[cfg(test)]
pub(super) fn samples(language: platform::texts::Language) -> Vec<PollPiece> {
    let pages = super::poll::samples().into_iter().enumerate().map(|(number, poll)| {
        let own = if number == 0 {
            Ballot::parse("0 1 0")
        } else {
            Ballot::default()
        };
        let is_open = !poll.is_counted();
        let mut page = PollPiece::new(Frame::sample(language), poll, &own, is_open);
        page.may_vote = is_open;
        page.may_change = number == 1;
        page.may_close = is_open;
        page.may_take_file = number == 2;
        page
    });
    pages.collect()
}
