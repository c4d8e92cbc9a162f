//! The pages of answers in each of their states, so that one test can look at all of them.

use platform::page::{Frame, Samples, faults_in};
use platform::texts::Language;

use super::list::{AnswersPage, Row, Rule, choices};
use super::show::{AnswerPage, Theirs, Typed, state_words};
use super::store::State;
use crate::presence::Here;
use crate::texts;

fn page(language: Language) -> AnswerPage {
    let t = texts(language);
    let theirs = |text: &str| Theirs {
        by: "Joris Hettinga".into(),
        text: text.into(),
    };
    AnswerPage {
        frame: Frame::sample(language),
        t,
        here: Here {
            stream: "/live?of=presence.case.x".into(),
            tell: "/listen/here/case.x/writing".into(),
            words: t.presence_writes("Joris <Hettinga>"),
        },
        case_path: "/case/x".into(),
        path: "/case/x/answer".into(),
        title: "Stank bij gemaal <Elzerbroek>".into(),
        language: "nl".into(),
        quote: "Het stinkt nu al <drie> dagen".into(),
        url: "https://voorbeeld.example/1".into(),
        source: "Mastodon".into(),
        state: state_words(t, State::Asked),
        says: t.answers_says_asked("Joris Hettinga"),
        text: "Dank voor de melding <b>. Morgen gaat er iemand langs.".into(),
        version: 2,
        key: "k".into(),
        count: t.answers_count_on(412, 300, "Bluesky"),
        too_long: t.answers_too_long(112, "Bluesky"),
        saved: None,
        earlier: Some(theirs("Dank voor de melding <i>.")),
        can_write: true,
        can_check: false,
        must_ask: true,
        is_begun: true,
        options: vec![
            (String::new(), t.case_to_nobody()),
            ("person:x".into(), "Joris Hettinga".into()),
        ],
        typed: Typed::default(),
        accounts: vec![("1".into(), "@lagemade".into())],
        trouble: String::new(),
        must_look: false,
    }
}

impl Samples for AnswerPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let wrong = Typed::default()
            .refused("text", t.answers_text_wrong())
            .refused("to", t.answers_needs_eyes())
            .refused("url", t.answers_url_wrong());
        let overtaken = Self {
            saved: Some(Theirs {
                by: "Joris Hettinga".into(),
                text: "Iets <anders>".into(),
            }),
            ..page(language)
        };
        let first = Self {
            state: String::new(),
            says: String::new(),
            text: String::new(),
            too_long: String::new(),
            is_begun: false,
            must_ask: false,
            earlier: None,
            ..page(language)
        };
        let checking = Self {
            can_write: false,
            can_check: true,
            typed: Typed::default().refused("note", t.answers_note_wrong()),
            ..page(language)
        };
        let reading = Self {
            can_write: false,
            quote: String::new(),
            ..page(language)
        };
        let unknown = Self {
            can_write: false,
            must_look: true,
            trouble: "Het <netwerk> antwoordde niet.".into(),
            says: t.answers_says_unknown(),
            state: state_words(t, State::Unknown),
            ..page(language)
        };
        let refused = Self {
            typed: wrong,
            ..page(language)
        };
        vec![page(language), refused, overtaken, first, checking, reading, unknown]
    }
}

impl Samples for AnswersPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let row = |state| Row {
            path: "/case/x/answer".into(),
            title: "Stank bij gemaal <Elzerbroek>".into(),
            language: "nl".into(),
            text: "Dank voor de melding <b>.".into(),
            state: state_words(t, state),
            at: Frame::sample_now(),
        };
        let rule = |team: &str, name: String, eyes| Rule {
            team: team.into(),
            name,
            eyes,
        };
        let full = Self {
            frame: Frame::sample(language),
            t,
            oversees: true,
            asked: vec![row(State::Asked)],
            open: vec![row(State::Draft), row(State::Unknown)],
            rules: vec![
                rule("everybody", t.answers_everybody(), "never"),
                rule("x", "Klantcontact".into(), ""),
            ],
            choices: choices(t),
        };
        let empty = Self {
            frame: Frame::sample(language),
            oversees: false,
            asked: Vec::new(),
            open: Vec::new(),
            rules: Vec::new(),
            choices: choices(t),
            t,
        };
        vec![full, empty]
    }
}

#[test]
fn the_pages_of_answers_have_no_faults() {
    assert_eq!(faults_in::<AnswerPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<AnswersPage>(), Vec::<String>::new());
}
