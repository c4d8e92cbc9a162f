//! The pages of asking in each of their states, so that one test can look at all of them.

use platform::page::{Clock, Errors, Frame, Haste, Samples, Shape, faults_in};
use platform::texts::Language;

use super::answer::AskedPage;
use super::form::{AskPage, Typed};
use crate::routing::{CaseKind, kind_words};
use crate::texts;

impl Samples for AskPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |typed: Typed, spaces: bool, waits: bool| Self {
            frame: Frame::sample(language),
            t,
            path: "/case/x".into(),
            title: "Stank bij gemaal <Elzerbroek>".into(),
            key: "k".into(),
            spaces: match spaces {
                true => vec![("s".into(), "Water & <dijken>".into())],
                false => Vec::new(),
            },
            waits,
            typed,
        };
        let full = Typed {
            title: "Stank bij gemaal <Elzerbroek>".into(),
            words: "Het stinkt […]".into(),
            ..Typed::default()
        };
        let wrong = Typed {
            hits: vec![("person:p".into(), "Joris Hettinga".into())],
            ..full.clone()
        };
        let wrong = wrong
            .refused("question", t.ask_question_wrong())
            .refused("to", t.ask_several());
        let wrong = wrong.refused("title", t.ask_title_wrong());
        vec![
            page(full.clone(), true, false),
            page(wrong, true, false),
            page(full.clone(), false, false),
            page(full, true, true),
        ]
    }
}

impl Samples for AskedPage {
    fn samples(language: Language) -> Vec<Self> {
        let (t, now) = (texts(language), Frame::sample_now());
        let page = |answered: bool, gone: bool| {
            let frame = Frame::sample(language).shaped(Shape::OneScreen);
            let hour = 3_600_000_000;
            let clock = Clock::new(&frame.calendar, Haste::Soon, 20, 2 * hour, now + 2 * hour);
            let mut errors = Errors::new();
            if gone {
                errors.add("answer", t.ask_answer_wrong());
            }
            Self {
                path: "/asked/x".into(),
                title: "Stank bij gemaal <Elzerbroek>".into(),
                language: "nl".into(),
                kind: kind_words(language, CaseKind::Complaint),
                clock: (!answered).then_some(clock),
                excerpt: if gone {
                    String::new()
                } else {
                    "Het stinkt <weer>".into()
                },
                source: "Mastodon".into(),
                by: "Marijke de Bruin".into(),
                question: "Is de pomp al <gemaakt>?".into(),
                asked_at: now,
                answered: answered.then(|| ("Ja, <gisteren>".to_owned(), now)),
                typed: String::new(),
                errors,
                frame,
                t,
            }
        };
        vec![page(false, false), page(true, false), page(false, true)]
    }
}

#[test]
fn the_pages_of_asking_have_no_faults() {
    assert_eq!(faults_in::<AskPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<AskedPage>(), Vec::<String>::new());
}
