//! Who sees a case, and who may do what with it.

use platform::access::Role;
use platform::store::Change;

use crate::routing::tests::fixtures::{case, case_of_joris, cast, house};

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
