//! Examples for the pages: nobody yet, and a few beside each other.

use platform::clock::Moment;
use platform::ids::PublicId;
use platform::page::{Errors, Frame, Samples};
use platform::texts::Language;

use super::edit::{EditPage, Feed, Wish};
use super::messages::{MessagesPage, Row as MessageRow, kinds};
use super::organisations::{OrganisationsPage, Row, Typed, relations};
use super::overview::{Line, Overview};
use super::show::ShowPage;
use super::store::kinds::Relation;
use super::tables::upload::Report;
use crate::texts;

fn line(name: &str, relation: Relation, messages: i64) -> Line {
    let is_heard = messages > 0;
    Line {
        name: name.into(),
        relation,
        messages,
        per_week: is_heard.then_some(messages as f64 / 12.0),
        sure: (messages > 20).then_some((messages as f64 / 14.0, messages as f64 / 10.0, 12)),
        kinds: [messages - messages / 4, messages / 4, 0],
        reactions: is_heard.then_some((12.4, messages)),
        named: messages,
        voice: is_heard.then_some((0.3, 0.22, 0.39)),
    }
}

impl Samples for ShowPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |lines: Vec<Line>, missed: Vec<(String, i64, i64)>| Self {
            frame: Frame::sample(language),
            t: texts(language),
            overview: Overview {
                weeks: 12,
                says_enough: !missed.is_empty(),
                lines,
                missed,
            },
            may_edit: true,
        };
        let lines = vec![
            line("Waterschap Lagemade", Relation::Ours, 31),
            line("Waterschap Hoogeveld", Relation::Competitor, 64),
            line("Gemalenbouw Zwaluw", Relation::Supplier, 12),
            line("Stil", Relation::Customer, 0),
        ];
        let missed = vec![("blauwalg".to_owned(), 12, 0), ("muskusrat".to_owned(), 7, 1)];
        vec![
            page(Vec::new(), Vec::new()),
            page(lines.clone(), Vec::new()),
            page(lines, missed),
        ]
    }
}

impl Samples for OrganisationsPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |rows, errors| Self {
            frame: Frame::sample(language),
            t,
            rows,
            typed: Typed::default(),
            relations: relations(t),
            errors,
        };
        let row = Row {
            id: PublicId::random(),
            name: "Waterschap Hoogeveld".into(),
            relation: t.comparison_competitor(),
            channels: 2,
        };
        let mut errors = Errors::new();
        errors.add("name", t.comparison_name_taken());
        vec![page(Vec::new(), Errors::new()), page(vec![row], errors)]
    }
}

impl Samples for EditPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |feeds, errors, report| Self {
            frame: Frame::sample(language),
            t,
            id: PublicId::random(),
            name: "Waterschap Hoogeveld".into(),
            wish: Wish::default(),
            relations: relations(t),
            feeds,
            errors,
            report,
        };
        let feed = Feed {
            id: PublicId::random(),
            title: "Nieuws van Hoogeveld".into(),
            is_theirs: true,
        };
        let mut errors = Errors::new();
        errors.add("words", t.comparison_words_wrong());
        let report = Report {
            said: t.comparison_file_messages(99, "Facebook"),
            left_out: vec![(7, "created_time".into(), t.comparison_left_time())],
            more: 3,
        };
        vec![
            page(Vec::new(), Errors::new(), None),
            page(vec![feed], errors, Some(report)),
        ]
    }
}

impl Samples for MessagesPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |rows| Self {
            frame: Frame::sample(language),
            t,
            id: PublicId::random(),
            name: "Waterschap Hoogeveld".into(),
            rows,
            kinds: kinds(t),
        };
        let row = MessageRow {
            key: "0000000000001".into(),
            channel: "Nieuws van Hoogeveld".into(),
            url: Some("https://hoogeveld.example/1".into()),
            text: "Meld je aan voor de slootjesdag".into(),
            said_at: Moment(Frame::sample_now()),
            kind: "action".into(),
            by_hand: false,
        };
        vec![page(Vec::new()), page(vec![row])]
    }
}

#[test]
fn the_pages_have_no_faults() {
    use platform::page::faults_in;
    assert_eq!(faults_in::<ShowPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<OrganisationsPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<EditPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<MessagesPage>(), Vec::<String>::new());
}
