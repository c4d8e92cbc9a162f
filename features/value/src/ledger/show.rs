//! One entry: what happened, what shows it, and what was done with it.

use askama::Template;
use axum::extract::Path;
use people::directory::PersonBrief;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Frame, Samples, html};
use platform::session::Visit;
use platform::texts::Language;

use super::{EDITORS, Entry, Evidence, Grade, Kind, READERS, State, Step, store};
use crate::{Texts, texts};

/// A line of the log, ready to show.
pub(crate) struct Line {
    at: i64,
    words: String,
}

#[derive(Template)]
#[template(path = "ledger/show.html")]
pub(crate) struct EntryPage {
    frame: Frame,
    t: &'static Texts,
    entry: Entry,
    receiver: Option<String>,
    evidence: Vec<Evidence>,
    log: Vec<Line>,
    may_decide: bool,
    may_correct: bool,
    kinds: Vec<(String, String)>,
    grades: Vec<(String, String)>,
    units: Vec<(String, String)>,
}

impl EntryPage {
    fn amount_text(&self) -> String {
        self.entry
            .amount
            .as_ref()
            .map(|(amount, _)| amount.to_string())
            .unwrap_or_default()
    }

    fn unit_word(&self) -> &str {
        self.entry.amount.as_ref().map_or("", |(_, unit)| unit)
    }
}

/// Finds an entry that this visitor may see: those who report, and the colleague who received it (rule AC6).
pub(super) async fn visible(visit: &Visit, id: &str) -> Result<Entry, Failure> {
    let viewer = visit.viewer()?;
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let entry = store::find(visit.platform.store.reader(), &id)
        .await?
        .ok_or(Failure::NotFound)?;
    let may = visit.has_any(READERS) || entry.receiver_id == Some(viewer.id);
    if may { Ok(entry) } else { Err(Failure::NotFound) }
}

/// Whether this visitor may say that it is so: the receiver, or the editor for a receiver who has gone.
pub(super) fn may_decide(visit: &Visit, entry: &Entry) -> bool {
    let is_receiver = visit.viewer().is_ok_and(|viewer| entry.receiver_id == Some(viewer.id));
    is_receiver || (entry.receiver_id.is_none() && visit.has_any(EDITORS))
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let entry = visible(&visit, &id).await?;
    let db = visit.platform.store.reader();
    let steps = store::list_steps(db, entry.id).await?;
    let mut known: Vec<i64> = steps.iter().filter_map(Step::by).chain(entry.receiver_id).collect();
    known.dedup();
    let people = people::directory::list_briefs(db, known).await?;
    let t = texts(visit.language);
    let may_decide = entry.state == State::Proposed && may_decide(&visit, &entry);
    let may_name = visit.has_any(EDITORS) || may_decide;
    let mut evidence = store::list_evidence(db, entry.id).await?;
    // A case opens only for those who keep it or got it; others read what it is called, without a link that leads nowhere.
    if !visit.has_any(EDITORS) && entry.receiver_id != Some(visit.viewer()?.id) {
        let cases = evidence.iter_mut().filter(|proof| proof.path.starts_with("/case/"));
        cases.for_each(|proof| proof.path.clear());
    }
    if !visit.has_any(EDITORS) {
        let heard = evidence.iter_mut().filter(|proof| proof.path.starts_with("/listen/"));
        heard.for_each(|proof| proof.path.clear());
    }
    // Where an idea began is linked from the idea's own page; the idea itself for who may still look there.
    for proof in evidence
        .iter_mut()
        .filter(|proof| matches!(proof.kind.as_str(), "idea" | "origin"))
    {
        if proof.kind == "origin" || !may_read_idea(&visit, &proof.path).await? {
            proof.path.clear();
        }
    }
    Ok(html(EntryPage {
        frame: visit.frame(),
        t,
        receiver: entry
            .receiver_id
            .filter(|_| may_name)
            .map(|id| name_of(t, &people, Some(id))),
        evidence,
        log: steps.iter().map(|step| line(t, &people, step, may_name)).collect(),
        may_decide,
        may_correct: visit.has_any(EDITORS) || may_decide,
        kinds: kinds(t),
        grades: grades(t),
        units: units(t),
        entry,
    }))
}

async fn may_read_idea(visit: &Visit, path: &str) -> Result<bool, Failure> {
    let key = path.trim_start_matches("/ideas/");
    match community::ideas::find_seen(visit.platform.store.reader(), visit.viewer()?, key).await {
        Ok(_) => Ok(true),
        Err(Failure::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

fn name_of(t: &Texts, people: &[PersonBrief], id: Option<i64>) -> String {
    let found = id.and_then(|id| people.iter().find(|person| person.id == id));
    found.map_or_else(|| t.ledger_former_colleague(), |person| person.name.clone())
}

/// A step in words; the name stays away from those who do not need it.
fn line(t: &Texts, people: &[PersonBrief], step: &Step, may_name: bool) -> Line {
    let who = if may_name {
        name_of(t, people, step.by())
    } else {
        t.ledger_a_colleague()
    };
    let words = match step {
        Step::Decided {
            confirmed: true, words, ..
        } => t.ledger_log_confirmed(who, words),
        Step::Decided { words, .. } => t.ledger_log_declined(who, words),
        Step::Corrected {
            field,
            before,
            after,
            reason,
            ..
        } => t.ledger_log_corrected(who, field_name(t, field), before, after, reason),
    };
    Line { at: step.at().0, words }
}

fn field_name(t: &Texts, field: &str) -> String {
    match field {
        "kind" => t.ledger_field_kind(),
        "grade" => t.ledger_field_grade(),
        "title" => t.ledger_field_title(),
        "meaning" => t.ledger_field_meaning(),
        "amount" => t.ledger_field_amount(),
        _ => t.ledger_field_unit(),
    }
}

/// The kinds for a form.
pub(super) fn kinds(t: &Texts) -> Vec<(String, String)> {
    Kind::ALL
        .into_iter()
        .map(|kind| (kind.word().to_owned(), kind.name(t)))
        .collect()
}

/// The grades for a form.
pub(super) fn grades(t: &Texts) -> Vec<(String, String)> {
    Grade::ALL
        .into_iter()
        .map(|grade| (grade.word().to_owned(), grade.name(t)))
        .collect()
}

/// The units for a form; the first is for an entry without an amount.
pub(super) fn units(t: &Texts) -> Vec<(String, String)> {
    [
        ("", t.ledger_unit_none()),
        ("euro", t.ledger_unit_euro()),
        ("hours", t.ledger_unit_hours()),
        ("people", t.ledger_unit_people()),
    ]
    .map(|(word, name)| (word.to_owned(), name))
    .to_vec()
}

/// Entries for the samples of pages.
pub(super) fn sample_entries() -> Vec<Entry> {
    let entry = |id: i64, kind, grade, title: &str| Entry {
        id,
        public_id: PublicId::random(),
        kind,
        grade,
        state: State::Proposed,
        title: title.to_owned(),
        meaning: "Zaterdag is de krooshekreiniger vastgelopen. Maandag was de lucht weg.".to_owned(),
        amount: Some((1_200, "euro".to_owned())),
        department_id: Some(1),
        happened_on: platform::clock::Day::of(jiff::civil::date(2026, 11, 17)),
        receiver_id: Some(7),
        idea_id: None,
    };
    vec![
        entry(
            2,
            Kind::EarlyComplaint,
            Grade::Measured,
            "Stank bij gemaal Elzerbroek, opgelost voordat iemand belde",
        ),
        entry(
            1,
            Kind::PressPickup,
            Grade::Judged,
            "Vakblad Waterbouw nam ons verhaal over <drones> & dijkwachten over",
        ),
    ]
}

impl Samples for EntryPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |may_decide, log: Vec<Line>, entry: Entry| Self {
            frame: Frame::sample(language),
            t,
            entry,
            receiver: Some("Joris Hettinga".into()),
            evidence: vec![
                Evidence::of_case("Stank bij gemaal", "/case/x".into()),
                Evidence::of_idea("Een dienstfiets voor korte ritten", "/ideas/1".into()),
                Evidence::of_origin("post", String::new()),
                Evidence::stated("statement", "‘Zonder dat bericht had ik gebeld.’".into(), String::new()),
            ],
            log,
            may_decide,
            may_correct: may_decide,
            kinds: kinds(t),
            grades: grades(t),
            units: units(t),
        };
        let mut entries = sample_entries();
        let line = Line {
            at: 1_794_906_000_000_000,
            words: t.ledger_log_confirmed("Joris", "Klopt."),
        };
        vec![
            page(true, Vec::new(), entries.remove(0)),
            page(false, vec![line], entries.remove(0)),
        ]
    }
}
