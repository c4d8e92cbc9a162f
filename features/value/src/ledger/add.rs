//! An entry by hand: for what came in another way than through a case.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::Answer;
use platform::page::{Errors, Frame, Samples, html, html_with};
use platform::session::{Account, Visit};
use platform::texts::Language;
use serde::Deserialize;

use super::correct::read_amount;
use super::entry::{MEANING_LENGTH, TITLE_LENGTH};
use super::show::{grades, kinds, units};
use super::{Evidence, Grade, Kind, NewEntry, propose};
use crate::{Texts, texts};

#[derive(Clone, Deserialize, Default)]
pub(crate) struct Filled {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    grade: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    meaning: String,
    #[serde(default)]
    amount: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    happened_on: String,
    #[serde(default)]
    receiver: String,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    link: String,
}

#[derive(Template)]
#[template(path = "ledger/add.html")]
pub(crate) struct AddPage {
    frame: Frame,
    t: &'static Texts,
    filled: Filled,
    errors: Errors,
    kinds: Vec<(String, String)>,
    grades: Vec<(String, String)>,
    units: Vec<(String, String)>,
}

fn page(frame: Frame, filled: Filled, errors: Errors) -> AddPage {
    let t = texts(frame.language);
    AddPage {
        frame,
        t,
        filled,
        errors,
        kinds: kinds(t),
        grades: grades(t),
        units: units(t),
    }
}

/// Asks for an entry.
pub(super) async fn ask(visit: Visit) -> Answer {
    let facts = visit.platform.organisation.facts();
    let today = visit.platform.now().day(&facts.time_zone()).to_string();
    Ok(html(page(
        visit.frame(),
        Filled {
            happened_on: today,
            ..Filled::default()
        },
        Errors::new(),
    )))
}

/// Proposes it to the colleague who received it; they are asked to confirm.
pub(super) async fn add(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let receiver = Account::find_by_mail(visit.platform.store.reader(), &filled.receiver).await?;
    let mut errors = Errors::new();
    if receiver.is_none() {
        errors.add("receiver", t.ledger_receiver_unknown());
    }
    let today = visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone());
    match read(t, &filled, &today, &mut errors) {
        Some(mut new) if errors.is_empty() => {
            new.receiver_id = receiver.map(|account| account.id);
            let added = visit
                .platform
                .store
                .change(async |change| propose::propose(change, &new).await)
                .await?;
            let id = added.map(|entry| entry.public_id.to_string()).unwrap_or_default();
            Ok(visit.go_and_say(&format!("/value/entries/{id}"), &t.ledger_added_done()))
        }
        _ => Ok(html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            page(visit.frame(), filled, errors),
        )),
    }
}

/// The entry that was filled in, with an error at each field that is not right. What was typed is never lost.
fn read(t: &Texts, filled: &Filled, today: &Day, errors: &mut Errors) -> Option<NewEntry> {
    let title: String = filled.title.trim().chars().take(TITLE_LENGTH).collect();
    let evidence = filled.evidence.trim();
    let link = filled.link.trim();
    let happened_on = Day::parse(&filled.happened_on).filter(|day| day <= today);
    let amount = read_amount(&filled.amount, &filled.unit);
    let checks = [
        ("title", title.is_empty(), t.ledger_title_missing()),
        ("evidence", evidence.is_empty(), t.ledger_evidence_missing()),
        ("happened_on", happened_on.is_none(), t.ledger_day_wrong()),
        ("amount", amount.is_none(), t.ledger_amount_wrong()),
        (
            "link",
            !(link.is_empty() || link.starts_with("https://") || link.starts_with("http://")),
            t.ledger_link_wrong(),
        ),
        ("kind", Kind::parse(&filled.kind).is_none(), t.ledger_kind_missing()),
        ("grade", Grade::parse(&filled.grade).is_none(), t.ledger_grade_missing()),
    ];
    for (field, is_wrong, words) in checks {
        if is_wrong {
            errors.add(field, words);
        }
    }
    let (amount, unit) = amount?;
    let kind = if link.is_empty() { "statement" } else { "link" };
    Some(NewEntry {
        kind: Kind::parse(&filled.kind)?,
        grade: Grade::parse(&filled.grade)?,
        title,
        meaning: filled.meaning.trim().chars().take(MEANING_LENGTH).collect(),
        amount: amount.parse().ok().map(|amount| (amount, unit)),
        department_id: None,
        happened_on: happened_on?,
        receiver_id: None,
        case_id: None,
        idea_id: None,
        pickup_id: None,
        evidence: vec![Evidence::stated(
            kind,
            evidence.chars().take(500).collect(),
            link.chars().take(2000).collect(),
        )],
    })
}

impl Samples for AddPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let mut errors = Errors::new();
        let today = Day::of(jiff::civil::date(2026, 11, 17));
        let wrong = Filled {
            link: "geen adres".into(),
            amount: "veel".into(),
            ..Filled::default()
        };
        let _ = read(t, &wrong, &today, &mut errors);
        errors.add("receiver", t.ledger_receiver_unknown());
        vec![
            page(Frame::sample(language), Filled::default(), Errors::new()),
            page(Frame::sample(language), wrong, errors),
        ]
    }
}
