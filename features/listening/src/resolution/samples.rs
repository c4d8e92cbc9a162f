//! The page of a case in each of its states, so that one test can look at all of them.

use platform::page::{Clock, Frame, Haste, Samples, Shape, faults_in};
use platform::texts::Language;

use super::log::{Line, outcome_words};
use super::show::{CasePage, Quote, Typed};
use super::store::Outcome;
use super::voice::{Voice, why_words};
use crate::answers::Beside;
use crate::presence::Here;
use crate::routing::{CaseKind, Turn, Why, kind_words};
use crate::texts;

const HOUR: i64 = 3_600_000_000;

fn page(language: Language) -> CasePage {
    let (t, now) = (texts(language), Frame::sample_now());
    let frame = Frame::sample(language).shaped(Shape::OneScreen);
    let why = Why::Rule {
        name: "Gemalen".into(),
        words: vec!["stinkt".into(), "gemaal".into()],
        turn: Some(Turn::Duty),
    };
    CasePage {
        path: "/case/x".into(),
        kind: kind_words(language, CaseKind::Complaint),
        title: "Stank bij gemaal <Elzerbroek>".into(),
        heading: t.case_heading_know("Joris"),
        short: "Stank bij gemaal <Elzerbroek>".into(),
        clock: Some(Clock::new(&frame.calendar, Haste::Soon, 20, 2 * HOUR, now + 2 * HOUR)),
        quote: Quote {
            text: "Het stinkt nu al <drie> dagen".into(),
            language: "nl".into(),
            source: "Mastodon".into(),
            url: "https://voorbeeld.example/1".into(),
            at: Some(now - 2 * HOUR),
        },
        is_all_said: false,
        is_cut: false,
        voice: Voice::of_maker(t, "Marijke", t.case_who("Joris Hettinga")),
        why: why_words(t, &why, "Marijke de Bruin"),
        key: "k".into(),
        can_act: true,
        can_solve: true,
        can_reopen: false,
        asks_early: true,
        state: String::new(),
        asked: None,
        posts: vec!["/posts/x".into()],
        stood_still: String::new(),
        typed: Typed::default(),
        options: vec![
            (String::new(), t.case_to_nobody()),
            ("team:x".into(), t.routing_team_option("Klantcontact")),
        ],
        outcomes: Outcome::ALL
            .into_iter()
            .map(|it| (it.word(), outcome_words(language, it)))
            .collect(),
        lines: vec![Line {
            at: now - HOUR,
            words: t.case_log_opened("Marijke", "Joris"),
            said: "Kijk jij?".into(),
        }],
        answer: Beside {
            path: "/case/x/answer".into(),
            text: "Dank <u> voor de melding".into(),
            state: t.answers_state_draft(),
            placed: vec![("Dank".into(), "https://voorbeeld.example/2".into(), now - HOUR)],
        },
        tags: Some(crate::tags::Beside {
            tags: vec![("a".into(), "<Dijk>".into())],
            known: vec!["Werk".into()],
        }),
        here: Here {
            stream: "/live?of=presence.case.x".into(),
            tell: "/listen/here/case.x".into(),
            words: t.presence_open("Marijke"),
        },
        frame,
        t,
    }
}

impl Samples for CasePage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let refused = Typed::default().refused("explanation", t.case_explanation_wrong());
        let refused = refused
            .refused("doing", t.case_doing_wrong())
            .refused("to", t.case_to_wrong());
        let started = Self {
            can_act: false,
            is_cut: true,
            ..page(language)
        };
        let waiting = Self {
            can_act: false,
            state: t.cases_state_explained(),
            is_all_said: true,
            ..page(language)
        };
        let paused = Self {
            can_act: false,
            asked: Some("In welke straat <precies>?".into()),
            stood_still: t.case_stood_still("3 uur"),
            ..page(language)
        };
        let gone = Quote {
            text: String::new(),
            url: String::new(),
            ..page(language).quote
        };
        let solved = Self {
            answer: Beside::default(),
            clock: None,
            can_act: false,
            can_solve: false,
            can_reopen: true,
            quote: gone,
            ..page(language)
        };
        let reading = Self {
            can_act: false,
            can_solve: false,
            asks_early: false,
            ..page(language)
        };
        vec![
            page(language),
            Self {
                typed: refused,
                ..page(language)
            },
            started,
            waiting,
            paused,
            solved,
            reading,
        ]
    }
}

#[test]
fn the_page_of_a_case_has_no_faults() {
    assert_eq!(faults_in::<CasePage>(), Vec::<String>::new());
}
