//! Who is told, and of what: nobody reads what was not confirmed.

use platform::access::Role;
use platform::texts::Language;

use super::tests::filled;
use super::*;
use crate::ledger::State;

#[tokio::test]
async fn only_what_was_confirmed_is_told() {
    let house = filled().await;
    let calendar = platform::texts::Calendar::new(Language::Nl, jiff::tz::TimeZone::UTC, 0);
    let november = Period::parse("2026-11").unwrap();
    let mut told = 0;
    for stakeholder in Stakeholder::ALL {
        let update = figures::update_of(&house.platform.store, stakeholder, &november, Language::Nl, &calendar);
        let stories = update.await.unwrap().stories;
        let waiting: Vec<_> = stories.iter().filter(|entry| entry.state != State::Confirmed).collect();
        assert!(waiting.is_empty(), "{stakeholder:?} {waiting:?}");
        told += stories.len();
    }
    assert!(told > 0);
}

#[tokio::test]
async fn neither_a_closed_account_nor_a_whole_organisation_gets_the_mail() {
    let house = filled().await;
    let editor = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let gone = house.person("Ineke van Dalen", &[Role::Director]).await;
    let id = gone.id();
    let close = async |change: &platform::store::Change| {
        platform::session::Account::set_state(change, id, platform::session::AccountState::Deactivated).await
    };
    house.platform.store.change(close).await.unwrap();
    let path = "/value/updates/board/2026-11/send";
    let mail = gone.account.as_ref().unwrap().mail.clone();
    editor.post(path, &[("to", mail.as_str())]).await;
    for number in 0..21 {
        house.person(&format!("Directeur {number}"), &[Role::Director]).await;
    }
    editor.post(path, &[("to", "")]).await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert!(
        letters.iter().all(|letter| !letter.subject.contains("klachten")),
        "nobody was written to"
    );
}
