//! What it brought: the story's cases propose, their owners confirm, and the month before has something to compare with.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;
use platform::store::Change;
use value::ledger::{self, Evidence, Grade, Kind, NewEntry};
use value::updates::Period;
use value::{attribution, effect};

use super::cast::Cast;
use super::hand::Hand;

/// Ways to a guided tour, as the web statistics tell them.
const WAYS: &[u8] = include_bytes!("ways.csv");

/// Requests for a guided tour per month, with visits to the website of the municipality beside them.
const TOURS: &[u8] = include_bytes!("tours.csv");

/// What stood in the ledger of the month before.
const EARLIER: [(Kind, Grade, &str, &str); 6] = [
    (
        Kind::EarlyComplaint,
        Grade::Measured,
        "Overlopende sloot bij de Kerkweg",
        "De duiker was binnen een dag weer open.",
    ),
    (
        Kind::EarlyComplaint,
        Grade::Measured,
        "Bromtoon bij gemaal Zuidbroek",
        "Een lager is vervangen voordat de wijk ging bellen.",
    ),
    (
        Kind::Enquiry,
        Grade::Stated,
        "School in Oosterweer wil een gastles",
        "Drie gastlessen geboekt.",
    ),
    (
        Kind::Appointment,
        Grade::Measured,
        "Gesprek over restwarmte met een kas",
        "Volgt een tweede gesprek met de directie.",
    ),
    (
        Kind::PressPickup,
        Grade::Measured,
        "De Polderbode nam het verhaal over de otter over",
        "Twee andere kranten volgden.",
    ),
    (
        Kind::Idea,
        Grade::Judged,
        "QR-code op elk gemaal",
        "Scheelt naar schatting tien telefoontjes per week.",
    ),
];

/// Proposes from the cases, confirms most of it, and fills the month before.
pub(super) async fn confirm(platform: &Platform, cast: &Cast, now: Moment) -> Result<(), Failure> {
    ledger::propose_from_cases(platform).await?;
    ledger::propose_from_ideas(platform).await?;
    let waiting = ledger::list_waiting(platform.store.reader()).await?;
    for (number, entry) in waiting.iter().enumerate() {
        // One in four still waits for its receiver, as it does in a real month.
        let (Some(receiver), true) = (entry.receiver_id, number % 4 != 3) else {
            continue;
        };
        let confirm = async |change: &Change| ledger::confirm(change, entry, receiver, "Klopt.").await.map(|_| ());
        platform.store.change(confirm).await?;
    }
    let zone = platform.organisation.facts().time_zone();
    let month = Period::month_of(&now.day(&zone)).previous();
    for (number, (kind, grade, title, meaning)) in EARLIER.into_iter().enumerate() {
        let receiver = &cast.solvers[number % cast.solvers.len()];
        let new = earlier(
            kind,
            grade,
            (title, meaning),
            month.first().plus_days(number as i64 * 3),
            receiver,
        );
        let keep = async |change: &Change| {
            if let Some(entry) = ledger::propose(change, &new).await? {
                ledger::confirm(change, &entry, receiver.id, "Klopt.").await?;
            }
            Ok(())
        };
        platform.store.change(keep).await?;
    }
    let bring = async |change: &Change| attribution::bring(change, "Rondleidingen voorjaar", WAYS).await;
    platform.store.change(bring).await?;
    let about = effect::About {
        name: "Aanvragen voor een rondleiding".to_owned(),
        began: "Collega’s vertellen op LinkedIn over hun gemaal".to_owned(),
        began_on: Day::parse("2026-05-01").ok_or(Failure::NotFound)?,
        step: "month".to_owned(),
        source: "Reserveringen, export van 1 november".to_owned(),
        beside: "Bezoek aan de website van de gemeente".to_owned(),
    };
    let bring = async |change: &Change| effect::bring(change, &about, TOURS).await;
    platform.store.change(bring).await
}

/// Marijke sends the board what the month before brought.
pub(super) async fn send_update(platform: &Platform, marijke: &Hand, now: Moment) -> Result<(), Failure> {
    let zone = platform.organisation.facts().time_zone();
    let month = Period::month_of(&now.day(&zone)).previous();
    let path = format!("/value/updates/board/{}/send", month.code());
    marijke.send(&path, &[("to", "")]).await
}

fn earlier(kind: Kind, grade: Grade, (title, meaning): (&str, &str), happened_on: Day, receiver: &Account) -> NewEntry {
    NewEntry {
        kind,
        grade,
        title: title.to_owned(),
        meaning: meaning.to_owned(),
        amount: None,
        department_id: None,
        happened_on,
        receiver_id: Some(receiver.id),
        case_id: None,
        idea_id: None,
        pickup_id: None,
        evidence: vec![Evidence::stated(
            "statement",
            "Verslag van het teamoverleg".into(),
            String::new(),
        )],
    }
}
