//! A proposal: its text in sections, what colleagues think of each, and what its owner answered.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use people::directory::{self, PersonBrief};
use platform::failure::{Answer, Failure};
use platform::ids::short;
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::feedback::Filled;
use super::make::{find_seen, owns};
use super::proposal::{Feedback, Proposal, REASON_LENGTH, Version};
use super::{Stance, State, sections, store};
use crate::spaces::{Kind as SpaceKind, Seen};
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// An earlier version.
    #[serde(default)]
    version: String,
    /// The feedback that is being answered.
    #[serde(default)]
    answer: String,
}

/// What somebody thinks, on the page.
struct Said {
    id: String,
    feedback: Feedback,
    name: String,
}

/// A section of the text with what is thought of it.
struct Part {
    id: String,
    title: String,
    html: SafeHtml,
    said: Vec<Said>,
}

#[derive(Template)]
#[template(path = "proposals/show.html")]
pub(crate) struct ShowPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    proposal: Proposal,
    version: Version,
    owner: String,
    /// What is thought of the whole.
    whole: Vec<Said>,
    parts: Vec<Part>,
    /// The sections to choose from in the form.
    places: Vec<(String, String)>,
    stances: Vec<(&'static str, String, String)>,
    may_react: bool,
    may_own: bool,
    waiting: usize,
    answering: String,
    filled: Filled,
    errors: Errors,
}

impl ShowPage {
    const REASON: usize = REASON_LENGTH;

    fn is_newest(&self) -> bool {
        self.version.number == self.proposal.version
    }

    /// The post under which people talk about it.
    fn post(&self) -> String {
        short(self.proposal.post_id)
    }

    /// The other versions.
    fn earlier(&self) -> Vec<i64> {
        (1..=self.proposal.version)
            .filter(|number| *number != self.version.number)
            .collect()
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (proposal, seen) = find_seen(&visit, &id).await?;
    Ok(html(page(&visit, proposal, seen, &asked).await?))
}

/// Shows it again with what was typed and why it is not kept.
pub(super) async fn again(
    visit: &Visit,
    proposal: Proposal,
    seen: Seen,
    filled: Filled,
    (field, sentence): (&str, String),
) -> Answer {
    let mut page = page(visit, proposal, seen, &Asked::default()).await?;
    page.filled = filled;
    page.errors.add(field, sentence);
    Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn page(visit: &Visit, proposal: Proposal, seen: Seen, asked: &Asked) -> Result<ShowPage, Failure> {
    let db = visit.platform.store.reader();
    let (t, me) = (texts(visit.language), visit.viewer()?.id);
    let number = asked.version.parse().unwrap_or(proposal.version);
    let version = store::find_version(db, proposal.id, number)
        .await?
        .ok_or(Failure::NotFound)?;
    let feedback = store::list_feedback(db, proposal.id, number).await?;
    let mut people: Vec<i64> = feedback.iter().filter_map(|it| it.author_id).collect();
    people.extend(proposal.owner_id);
    let people = directory::list_briefs(db, people).await?;
    let now = visit.platform.now();
    let may_react = seen.sight.may_answer && proposal.takes_feedback(now) && number == proposal.version;
    let may_own = owns(&proposal, &seen, me) && proposal.state == State::Open;
    let own = feedback
        .iter()
        .find(|it| it.author_id == Some(me) && it.section == 0 && it.answered_at.is_none());
    let filled = Filled {
        stance: own.map(|it| it.stance.word().to_owned()).unwrap_or_default(),
        words: own.map(|it| it.words.clone()).unwrap_or_default(),
        section: "0".into(),
        ..Filled::default()
    };
    let mut page = made(visit.frame(), seen, proposal, version, feedback, &people);
    page.may_react = may_react;
    page.may_own = may_own;
    page.answering = asked
        .answer
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(20)
        .collect();
    page.filled = filled;
    page.t = t;
    Ok(page)
}

fn made(
    frame: Frame,
    seen: Seen,
    proposal: Proposal,
    version: Version,
    feedback: Vec<Feedback>,
    people: &[PersonBrief],
) -> ShowPage {
    let t = texts(frame.language);
    let name = |id: Option<i64>| {
        let person = people.iter().find(|person| Some(person.id) == id);
        person.map_or_else(|| t.posts_former(), |person| person.name.clone())
    };
    let said_of = |section: i64| -> Vec<Said> {
        let of = feedback.iter().filter(|it| it.section == section);
        of.map(|it| Said {
            id: short(it.id),
            name: name(it.author_id),
            feedback: it.clone(),
        })
        .collect()
    };
    let part = |(section, number): (sections::Section, i64)| Part {
        id: format!("part-{number}"),
        title: section.title,
        html: markdown::render(&section.words).html,
        said: said_of(number),
    };
    let parts: Vec<Part> = sections::split(&version.words).into_iter().zip(1..).map(part).collect();
    let whole = std::iter::once(("0".to_owned(), t.proposals_whole()));
    let titled = parts.iter().zip(1..).filter(|(part, _)| !part.title.is_empty());
    let places = whole.chain(titled.map(|(part, number)| (number.to_string(), part.title.clone())));
    ShowPage {
        places: places.collect(),
        stances: Stance::ALL.map(|it| (it.word(), it.name(t), it.meaning(t))).into(),
        owner: name(proposal.owner_id),
        waiting: feedback.iter().filter(|it| it.waits()).count(),
        whole: said_of(0),
        parts,
        t,
        frame,
        seen,
        proposal,
        version,
        may_react: false,
        may_own: false,
        answering: String::new(),
        filled: Filled::default(),
        errors: Errors::new(),
    }
}

/// A proposal for the samples of pages.
#[cfg(test)]
pub(super) fn sample_proposal() -> Proposal {
    use platform::clock::{DAY_MICROS, Moment};
    Proposal {
        id: 1,
        post_id: 1,
        space_id: 1,
        owner_id: Some(1),
        title: "Eén <lijst> voor alle foto’s".into(),
        belongs_to: "/projects/0abc".into(),
        state: State::Open,
        version: 2,
        feedback_until: Moment(Frame::sample_now() + DAY_MICROS),
        outcome: String::new(),
        decided_at: None,
    }
}

#[cfg(test)]
impl platform::page::Samples for ShowPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use platform::clock::Moment;
        let now = Moment(Frame::sample_now());
        let said = |id: i64, section: i64, stance, answer: &str| Feedback {
            id,
            version: 2,
            section,
            author_id: (id != 3).then_some(2),
            stance,
            words: "Niet <zonder> toestemming.".into(),
            said_at: now,
            answer: answer.to_owned(),
            answered_at: (!answer.is_empty()).then_some(now),
        };
        let all = || {
            vec![
                said(1, 0, Stance::Agree, ""),
                said(2, 2, Stance::Objection, ""),
                said(3, 1, Stance::Condition, "We vragen het **eerst**."),
            ]
        };
        let page = |number: i64, words: &str, feedback| {
            let space = crate::spaces::samples().swap_remove(0);
            let sight = crate::spaces::sight(space.kind, space.posting, space.state, None, false);
            let version = Version {
                number,
                words: words.into(),
                changes: if number > 1 {
                    "Nieuw: de jas.".into()
                } else {
                    String::new()
                },
                made_at: now,
            };
            let seen = Seen {
                space,
                duty: None,
                sight,
            };
            let people = crate::spaces::sample_people();
            made(
                Frame::sample(language),
                seen,
                sample_proposal(),
                version,
                feedback,
                &people,
            )
        };
        let mut owned = page(2, "Vooraf\n\n# Wat\nEén lijst.\n# Hoe\nSamen.", all());
        owned.may_own = true;
        owned.answering = short(2);
        let mut reader = page(2, "# Wat\nEén lijst.", all());
        reader.may_react = true;
        reader.errors.add("stance", owned.t.proposals_stance_missing());
        let mut decided = page(2, "Kort", Vec::new());
        decided.proposal.state = State::Adopted;
        decided.proposal.decided_at = Some(now);
        decided.proposal.outcome = "We beginnen in maart.".into();
        vec![owned, reader, decided, page(1, "Eerst", Vec::new())]
    }
}
