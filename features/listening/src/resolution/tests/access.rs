//! Who sees a case, and who may do what with it.

use platform::access::Role;
use platform::store::Change;

use crate::routing::Owner;
use crate::routing::tests::fixtures::{asked, case, case_of_joris, cast, house, open};

#[tokio::test]
async fn a_case_is_seen_by_owner_giver_and_overseers_and_absent_for_everybody_else() {
    let house = house().await;
    let cast = cast(&house).await;
    let administrator = house.person("Ada Beheer", &[Role::Administrator]).await;
    let director = house.person("Ineke Directeur", &[Role::Director]).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    for person in [&cast.marijke, &cast.joris, &administrator] {
        let page = person.get(&path).await;
        assert_eq!(page.status, 200);
        assert_eq!(platform::page::check(&page.text), Vec::new());
    }
    assert!(
        cast.joris
            .get(&path)
            .await
            .text
            .contains("Joris, weet jij het antwoord? <span lang=\"nl\">Het stinkt bij het gemaal")
    );
    let absent = format!("/case/{}", platform::ids::PublicId::random());
    for person in [&cast.sanne, &director] {
        let (forbidden, missing) = (person.get(&path).await, person.get(&absent).await);
        assert_eq!(forbidden.status, 404);
        // The pages are the same but for the address that was asked for.
        let shown = forbidden.text.replace(&path, &absent);
        assert_eq!(shown, missing.text);
        for verb in ["", "/note", "/pass", "/solve", "/reopen"] {
            let form = [
                ("text", "x"),
                ("doing", "know"),
                ("explanation", "x"),
                ("outcome", "answered"),
                ("result", "x"),
            ];
            assert_eq!(person.post(&format!("{path}{verb}"), &form).await.status, 404, "{verb}");
        }
    }
    let stranger = house.stranger().get(&path).await;
    assert!(!stranger.status.is_success() && !stranger.text.contains("stinkt"));
}

#[tokio::test]
async fn who_gave_a_case_away_reads_and_notes_but_does_not_decide() {
    let house = house().await;
    let cast = cast(&house).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    let to = format!("person:{}", cast.sanne.account.as_ref().unwrap().public_id);
    cast.joris.post(&path, &[("doing", "pass"), ("to", &to)]).await;
    let page = cast.joris.get(&path).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains(&format!("{path}/solve")));
    assert_eq!(
        cast.joris
            .post(&format!("{path}/note"), &[("text", "Nog een tip")])
            .await
            .status,
        303
    );
    let solve = [("outcome", "answered"), ("result", "x")];
    assert_eq!(cast.joris.post(&format!("{path}/solve"), &solve).await.status, 404);
}

#[tokio::test]
async fn a_person_gets_their_rows_and_can_be_taken_out() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    cast.joris
        .post(&format!("{path}/note"), &[("text", "Eigen woorden")])
        .await;
    cast.marijke
        .post(&format!("{path}/note"), &[("text", "Van Marijke")])
        .await;
    let joris = cast.joris.id();
    let mut told = String::new();
    for feature in [crate::routing::feature(), crate::resolution::feature()] {
        let export = feature.export.unwrap();
        told.push_str(&export(&house.platform, joris).await.unwrap().to_string());
    }
    assert!(
        told.contains("Eigen woorden") && told.contains("Het stinkt bij het gemaal") && !told.contains("Van Marijke")
    );
    let forget = async |change: &Change| {
        for feature in [crate::routing::feature(), crate::resolution::feature()] {
            let forget = feature.forget.unwrap();
            forget(change, joris).await?;
        }
        Ok(())
    };
    house.platform.store.change(forget).await.unwrap();
    assert_eq!(case(&house, id).await.owner_id, None);
    let page = cast.marijke.get(&path).await.text;
    assert!(page.contains("Een collega") && !page.contains("Joris"), "{page}");
    assert!(
        cast.marijke
            .get("/listen/cases?tab=all")
            .await
            .text
            .contains("Niemand heeft hem nu.")
    );
}

#[tokio::test]
async fn who_leads_the_team_reads_why_and_sees_what_is_late_there() {
    let house = house().await;
    let cast = cast(&house).await;
    let director = house.person("Ineke Directeur", &[Role::Director]).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let (told, at) = (director.id(), house.clock.now());
    let escalate = async |change: &Change| crate::routing::tests::fixtures::escalated(change, id.0, told, at).await;
    house.platform.store.change(escalate).await.unwrap();
    house.clock.advance(6 * platform::clock::HOUR_MICROS);
    let page = director.get(&path).await.text;
    assert!(page.contains("te laat was in een team dat jij leidt"), "{page}");
    assert!(page.contains("dan ook wie het team leidt"), "{page}");
    assert!(
        page.contains("masthead-menu") || page.contains("popover"),
        "the menu is there"
    );
    let list = director.get("/listen/cases").await.text;
    assert!(list.contains("1 zaak van jou of je team is te laat"), "{list}");
    assert!(
        list.contains("In mijn team") && list.contains("Het stinkt bij het gemaal"),
        "{list}"
    );
    assert!(list.contains("/listen/service/report"), "{list}");
    let quiet = cast.sanne.get("/listen/cases").await.text;
    assert!(
        quiet.contains("Jouw zaken zijn op tijd") && !quiet.contains("/listen/service/report"),
        "{quiet}"
    );
}

#[tokio::test]
async fn the_page_says_you_to_who_decided_and_keeps_the_case() {
    let house = house().await;
    let cast = cast(&house).await;
    let own = asked(
        "Van Marijke zelf, over de dijk",
        Owner::Person(cast.marijke.id()),
        &cast.marijke,
    );
    let id = open(&house, own).await;
    let path = format!("/case/{}", case(&house, id).await.public_id);
    let page = cast.marijke.get(&path).await.text;
    for third in [
        "Stuur naar Marijke",
        "Marijke plaatst",
        "Marijke antwoordt",
        "Marijke schrijft",
    ] {
        assert!(!page.contains(third), "{third}: {page}");
    }
    assert!(
        page.contains("Bewaar dit bij de zaak") && page.contains("Jij antwoordt de schrijver"),
        "{page}"
    );
    assert_eq!(
        page.matches("Van Marijke zelf, over de dijk</").count(),
        1,
        "said once: {page}"
    );
    let explained = cast
        .marijke
        .post(&path, &[("doing", "know"), ("explanation", "Die is in mei klaar")])
        .await;
    assert_eq!(explained.status, 303);
    let list = cast.marijke.get("/listen/cases?tab=all").await.text;
    assert!(
        list.contains("uitleg ligt klaar") && !list.contains("antwoord ligt klaar"),
        "{list}"
    );
    let asks = async || {
        let cards = platform_cards(&house, &cast.marijke).await;
        cards.iter().map(|card| card.text.clone()).collect::<Vec<_>>().join(" ")
    };
    assert!(
        asks().await.contains("De schrijver wacht nog op antwoord"),
        "{}",
        asks().await
    );
    let form = [("text", "In mei is de dijk klaar."), ("version", "0"), ("key", "k")];
    assert_eq!(
        cast.marijke.post(&format!("{path}/answer/placed"), &form).await.status,
        303
    );
    let now = asks().await;
    assert!(
        now.contains("De schrijver heeft antwoord") && !now.contains("wacht"),
        "{now}"
    );
    let list = cast.marijke.get("/listen/cases?tab=all").await.text;
    assert!(list.contains("schrijver heeft antwoord"), "{list}");
}

async fn platform_cards(house: &testkit::House, person: &testkit::Person) -> Vec<platform::feature::Card> {
    let account = person.account.as_ref().unwrap();
    let viewer = platform::session::Viewer::of(account);
    let cards = super::super::feature().today.unwrap();
    cards(&house.platform, &viewer).await.unwrap()
}
