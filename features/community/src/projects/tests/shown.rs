//! Samples of a project's page: asked, late, stopped and closed.

use platform::clock::{Day, Moment};
use platform::page::{Errors, Frame, Pager, SafeHtml};
use platform::texts::Language;

use super::super::may::May;
use super::super::people_in::Names;
use super::super::project::{Moved, Project, Reaction, Round, Step};
use super::super::show::{ProjectPage, Said};
use super::super::steps_shown::Row;
use super::super::{StepKind, Turn};
use crate::texts;

fn steps(done: usize) -> Vec<Step> {
    let step = |(place, kind): (usize, StepKind)| Step {
        id: 10 + i64::try_from(place).unwrap(),
        kind,
        owner_id: (place != 4).then_some(1),
        due_on: Day::parse("2026-11-12").unwrap(),
        moved_late: false,
        nudged_on: None,
        done_at: (place < done).then(|| Moment(Frame::sample_now())),
        doer_id: Some(2),
        title: "We stoppen op tien plekken".to_owned(),
        words: "Omdat drones meer zien".to_owned(),
        html: SafeHtml::from_cleaned("<p>Omdat drones meer zien</p>".to_owned()),
        other_words: "Foto".to_owned(),
        other_html: SafeHtml::from_cleaned("<p>Foto</p>".to_owned()),
    };
    StepKind::LOOP.into_iter().enumerate().map(step).collect()
}

fn page(language: Language, project: Project, done: usize, may: May) -> ProjectPage {
    let (t, frame, names) = (texts(language), Frame::sample(language), Names::sample());
    let today = Day::parse("2026-11-17").unwrap();
    let mut steps = steps(done);
    if project.turn == Turn::Stopped {
        steps.push(Step {
            kind: StepKind::Stop,
            done_at: Some(Moment(Frame::sample_now())),
            ..steps[0].clone()
        });
    }
    let space = crate::spaces::samples().remove(0);
    let sight = crate::spaces::sight(space.kind, space.posting, space.state, None, false);
    let reaction = reaction();
    let row = Row {
        frame: &frame,
        t,
        project: &project,
        is_now: true,
        names: &names,
        reactions: 31,
        today: &today,
    };
    ProjectPage {
        shown: row.steps(&steps),
        is_late: project.is_late(&today),
        rounds: [1, 2].map(question).into(),
        round: Some(question(1)),
        talk: "/posts/x".to_owned(),
        waiting: 31,
        times: 31,
        said: vec![Said {
            id: "x".to_owned(),
            name: "Fatima el Amrani".to_owned(),
            initials: "FA".to_owned(),
            may_withdraw: may.steer,
            reaction: reaction.clone(),
        }],
        own: may.react.then_some(reaction),
        typed: String::new(),
        pager: Pager::default(),
        moves: vec![Moved {
            step_id: 13,
            from_on: today.clone(),
            to_on: today,
            words: "Kees is ziek".to_owned(),
            mover_id: None,
            moved_at: Moment(Frame::sample_now()),
        }],
        is_now: true,
        errors: Errors::new(),
        seen: crate::spaces::Seen {
            space,
            duty: None,
            sight,
        },
        frame,
        t,
        project,
        steps,
        names,
        may,
    }
}

fn reaction() -> Reaction {
    Reaction {
        id: 7,
        round: 1,
        author_id: Some(2),
        words: "Begin met de moeilijkste".to_owned(),
        html: platform::markdown::render("Begin met de *moeilijkste* <b>").html,
        said_at: Moment(Frame::sample_now()),
        edited_at: Some(Moment(Frame::sample_now())),
    }
}

fn question(round: i64) -> Round {
    Round {
        round,
        question: "Op welke plekken zou jij stoppen met lopen?".to_owned(),
        post_id: None,
    }
}

/// The pages.
pub(in crate::projects) fn pages(language: Language) -> Vec<ProjectPage> {
    let [asked, late, stopped, closed] = <[Project; 4]>::try_from(super::samples()).unwrap();
    let colleague = May {
        react: true,
        ..May::default()
    };
    let keeper = May {
        act: true,
        steer: true,
        stop: true,
        nudge: true,
        summarise: true,
        ..May::default()
    };
    let again = May {
        ask: true,
        ..May::default()
    };
    let mut refused = page(language, asked.clone(), 2, colleague);
    refused.errors.add("words", texts(language).projects_reaction_missing());
    let mut earlier = page(language, closed.clone(), 5, May::default());
    earlier.is_now = false;
    vec![
        page(language, asked, 2, colleague),
        refused,
        page(language, late, 3, keeper),
        page(language, stopped, 3, May::default()),
        page(language, closed, 5, again),
        earlier,
    ]
}
