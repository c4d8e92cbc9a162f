//! Updates: the sentence, the figures behind it, and what may not lead.

use platform::access::Role;
use platform::clock::Day;
use platform::page::faults_in;
use platform::texts::Language;
use sea_orm::{ConnectionTrait, Statement};
use testkit::House;

use super::index::IndexPage;
use super::show::UpdatePage;
use super::words::WordsPage;
use super::*;
use crate::ledger::{Grade, Kind, NewEntry, Tally};

/// Puts confirmed and unconfirmed entries into the ledger, in two months, of each kind and grade.
pub(super) async fn filled() -> House {
    let house = House::with(crate::features()).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let mut number = 0;
    for (day, times) in [("2026-10-31", 2), ("2026-11-01", 3), ("2026-11-17", 1)] {
        for (kind, grade) in [
            (Kind::EarlyComplaint, Grade::Measured),
            (Kind::Enquiry, Grade::Stated),
            (Kind::Idea, Grade::Judged),
        ] {
            for turn in 0..=times {
                number += 1;
                let new = NewEntry {
                    kind,
                    grade,
                    title: format!("Regel {number}"),
                    meaning: String::new(),
                    amount: None,
                    department_id: None,
                    happened_on: Day::parse(day).unwrap(),
                    receiver_id: Some(joris.id()),
                    case_id: Some(number),
                    idea_id: None,
                    pickup_id: None,
                    evidence: Vec::new(),
                };
                let put = async |change: &platform::store::Change| {
                    let entry = crate::ledger::propose(change, &new).await?.unwrap();
                    // The last of each round stays unconfirmed and must not count.
                    if turn < times {
                        crate::ledger::confirm(change, &entry, joris.id(), "").await?;
                    }
                    Ok(())
                };
                house.platform.store.change(put).await.unwrap();
            }
        }
    }
    house
}

#[test]
fn the_pages_of_updates_have_no_faults() {
    assert_eq!(faults_in::<UpdatePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<IndexPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<WordsPage>(), Vec::<String>::new());
}

#[tokio::test]
async fn every_figure_is_what_an_independent_count_of_the_rows_gives() {
    let house = filled().await;
    let db = house.platform.store.reader();
    let calendar = platform::texts::Calendar::new(Language::Nl, jiff::tz::TimeZone::UTC, 0);
    let november = Period::parse("2026-11").unwrap();
    for stakeholder in Stakeholder::ALL {
        let update = figures::update_of(&house.platform.store, stakeholder, &november, Language::Nl, &calendar)
            .await
            .unwrap();
        for figure in &update.figures {
            for (count, month) in [(figure.now, "2026-11"), (figure.before, "2026-10")] {
                let sql = format!(
                    "SELECT CAST(COALESCE(SUM(CASE WHEN d.decision = 'confirmed' THEN 1 ELSE 0 END), 0) AS BIGINT) AS it
                     FROM ledger_entry e LEFT JOIN ledger_decision d ON d.entry_id = e.id
                     WHERE e.kind = '{}' AND e.happened_on LIKE '{month}-%'",
                    figure.kind.word()
                );
                let row = db
                    .query_one_raw(Statement::from_string(db.get_database_backend(), sql))
                    .await
                    .unwrap()
                    .unwrap();
                assert_eq!(
                    row.try_get::<i64>("", "it").unwrap(),
                    count,
                    "{stakeholder:?} {figure:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_board_reads_meaning_first_in_its_own_language() {
    let house = filled().await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let page = director.get("/value/updates/board/2026-11").await;
    assert!(
        page.text
            .contains("<h1>We losten 4 klachten op voordat iemand belde</h1>"),
        "{}",
        page.text
    );
    assert!(page.text.contains("In oktober 2026 waren het er 2."));
    assert_eq!(platform::page::check(&page.text), Vec::new());
    let english = house.person_in("Ann Smith", &[Role::Director], Language::En).await;
    let page = english.get("/value/updates/board/2026-11").await;
    assert!(page.text.contains("We solved 4 complaints before anyone called"));
    assert_eq!(english.get("/value/updates/board/2026-13").await.status, 404);
    let employee = house.person("Kees Veenstra", &[]).await;
    assert_eq!(employee.get("/value/updates/board/2026-11").await.status, 404);
}

#[test]
fn one_is_one_in_both_languages() {
    let tally = |count| {
        [Tally {
            kind: Kind::EarlyComplaint,
            grade: Grade::Measured,
            count,
        }]
    };
    let lead = |language, count| {
        compose(
            crate::texts(language),
            Stakeholder::Board,
            (&tally(count), &[]),
            &[],
            "x",
        )
        .headline
    };
    assert_eq!(lead(Language::Nl, 1), "We losten één klacht op voordat iemand belde");
    assert_eq!(lead(Language::En, 1), "We solved one complaint before anyone called");
    assert_eq!(lead(Language::En, 2), "We solved 2 complaints before anyone called");
}

#[tokio::test]
async fn counts_of_loudness_may_not_lead_and_the_text_is_kept() {
    let house = filled().await;
    let editor = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let path = "/value/updates/board/2026-11/words";
    let refused = editor
        .post(path, &[("words", "We hebben 180 volgers erbij"), ("decision", "")])
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("We hebben 180 volgers erbij"));
    assert_eq!(
        editor
            .post(
                path,
                &[
                    ("words", "Dit kwam door de nieuwe dienst."),
                    ("decision", "Mag dit zo blijven?")
                ]
            )
            .await
            .status,
        303
    );
    let page = editor.get("/value/updates/board/2026-11").await;
    assert!(page.text.contains("Dit kwam door de nieuwe dienst.") && page.text.contains("Mag dit zo blijven?"));
    assert!(!page.text.contains("180 volgers"));
}

#[tokio::test]
async fn the_update_goes_by_mail_to_those_who_may_read_it() {
    let house = filled().await;
    let editor = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let employee = house.person("Kees Veenstra", &[]).await;
    let path = "/value/updates/board/2026-11/send";
    let stranger = employee.account.as_ref().unwrap().mail.clone();
    editor.post(path, &[("to", stranger.as_str())]).await;
    house.run_jobs().await;
    assert!(
        !house
            .mail
            .letters_to(&stranger)
            .iter()
            .any(|letter| letter.subject.contains("klachten"))
    );
    assert_eq!(editor.post(path, &[("to", "")]).await.status, 303);
    house.run_jobs().await;
    let letters = house.mail.letters_to(&director.account.as_ref().unwrap().mail);
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "We losten 4 klachten op voordat iemand belde");
    assert!(
        letters[0].text.contains("/value/updates/board/2026-11"),
        "{}",
        letters[0].text
    );
}

#[tokio::test]
async fn the_figures_come_as_a_file_with_their_grades() {
    let house = filled().await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let file = director.get("/value/updates/board/2026-11/figures.csv").await;
    assert!(
        file.text.contains("A 4") && file.text.contains("2026-10"),
        "{}",
        file.text
    );
}

/// What stands on somebody's Today of this feature.
async fn cards(house: &House, person: &testkit::Person) -> Vec<platform::feature::Card> {
    let account = person.account.clone().unwrap();
    let viewer = platform::session::Viewer::of(&account);
    today::cards(&house.platform, &viewer).await.unwrap()
}

#[tokio::test]
async fn who_an_update_is_for_sees_on_today_that_it_was_sent() {
    let house = filled().await;
    let editor = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let jurist = house.person("Ann Smith", &[Role::Legal]).await;
    assert_eq!(cards(&house, &director).await.len(), 0, "the month is still running");
    editor.post("/value/updates/board/2026-11/send", &[("to", "")]).await;
    let shown = cards(&house, &director).await;
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].title, "We losten 4 klachten op voordat iemand belde");
    assert_eq!(shown[0].path, "/value/updates/board/2026-11");
    assert!(shown[0].why.contains("Update voor de directie"), "{}", shown[0].why);
    assert_eq!(
        cards(&house, &jurist).await.len(),
        0,
        "another reader has an update of their own"
    );
    assert_eq!(cards(&house, &editor).await.len(), 0);
    house.clock.advance(10 * platform::clock::DAY_MICROS + 1);
    assert_eq!(
        cards(&house, &director).await.len(),
        0,
        "and after ten days it is no news any more"
    );
}

#[tokio::test]
async fn a_month_that_ended_is_told_once_and_only_when_it_brought_something() {
    let house = filled().await;
    let editor = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let hr = house.person("Noor Visser", &[Role::Hr]).await;
    // Two weeks on it is the first of December.
    house.clock.advance(14 * platform::clock::DAY_MICROS);
    let shown = cards(&house, &director).await;
    assert_eq!(shown.len(), 1);
    assert!(
        shown[0].text.contains("november 2026") && shown[0].text.contains("compleet"),
        "{}",
        shown[0].text
    );
    // Two weeks outlive a session.
    let editor = house.signed_in(editor.account.clone().unwrap()).await;
    editor.post("/value/updates/board/2026-11/send", &[("to", "")]).await;
    let shown = cards(&house, &director).await;
    assert_eq!(shown.len(), 1, "sent and ended are one update");
    assert!(shown[0].text.contains("verstuurd"), "{}", shown[0].text);
    assert_eq!(cards(&house, &hr).await.len(), 1);
    house.clock.advance(31 * platform::clock::DAY_MICROS);
    assert_eq!(cards(&house, &hr).await.len(), 0, "nothing was confirmed in December");
}
