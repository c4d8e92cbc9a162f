//! From a decision to a case in somebody's hands, and back.

use platform::access::Role;
use platform::ids::from_short;

use super::{bring, fatima, house, listed};
use crate::routing::{self, CaseBrief};

async fn case_of(house: &testkit::House, id: &str) -> Option<CaseBrief> {
    let id = from_short(id).unwrap();
    routing::find_case_of_mention(house.platform.store.reader(), id)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_complaint_becomes_a_case_and_praise_does_not() {
    let house = house().await;
    let ids = bring(
        &house,
        &["Het stinkt bij het gemaal", "Wat een mooie dijk", "Niets voor ons"],
    )
    .await;
    let fatima = fatima(&house).await;
    for (id, kind) in ids.iter().zip(["complaint", "praise", "not_for_us"]) {
        fatima.post("/listen/decide", &[("kind", kind), ("mention", id)]).await;
    }
    let case = case_of(&house, &ids[0]).await.unwrap();
    assert_eq!(case.kind.word(), "complaint");
    assert_eq!(case.owner_id, Some(fatima.id()), "without a rule it is for who decided");
    assert_eq!(
        (case_of(&house, &ids[1]).await, case_of(&house, &ids[2]).await),
        (None, None)
    );
    let page = fatima.get(&format!("/listen/mentions/{}", ids[0])).await;
    assert!(page.text.contains(&format!("href=\"{}\"", case.path())));
    assert!(
        page.text.contains("Bij mij <span class=\"count\">1</span>"),
        "{}",
        page.text
    );
    assert_eq!(fatima.get(&case.path()).await.status, 200);
}

#[tokio::test]
async fn the_owner_may_be_chosen() {
    let house = house().await;
    let ids = bring(&house, &["Het stinkt bij het gemaal"]).await;
    let (fatima, joris) = (fatima(&house).await, house.person("Joris Hettinga", &[]).await);
    let owner = format!("person:{}", joris.account.as_ref().unwrap().public_id);
    let form = [
        ("kind", "complaint"),
        ("mention", ids[0].as_str()),
        ("owner", owner.as_str()),
    ];
    fatima.post("/listen/decide", &form).await;
    assert_eq!(case_of(&house, &ids[0]).await.unwrap().owner_id, Some(joris.id()));
    assert!(
        joris
            .get("/listen/cases")
            .await
            .text
            .contains("Het stinkt bij het gemaal")
    );
}

#[tokio::test]
async fn undoing_withdraws_the_case() {
    let house = house().await;
    let ids = bring(&house, &["Het stinkt bij het gemaal"]).await;
    let fatima = fatima(&house).await;
    fatima
        .post("/listen/decide", &[("kind", "complaint"), ("mention", &ids[0])])
        .await;
    fatima.post(&format!("/listen/mentions/{}/back", ids[0]), &[]).await;
    assert_eq!(case_of(&house, &ids[0]).await, None);
    assert_eq!(listed(&fatima.get("/listen").await.text), ids);
}

#[tokio::test]
async fn what_somebody_works_on_is_not_undone() {
    let house = house().await;
    let ids = bring(&house, &["Het stinkt bij het gemaal", "En het lekt"]).await;
    let (fatima, noor) = (
        fatima(&house).await,
        house.person("Noor Visser", &[Role::Communication]).await,
    );
    let form = [
        ("kind", "complaint"),
        ("mention", ids[0].as_str()),
        ("mention", ids[1].as_str()),
    ];
    fatima.post("/listen/decide", &form).await;
    let case = case_of(&house, &ids[0]).await.unwrap();
    noor.post(&format!("{}/note", case.path()), &[("text", "Ik bel ze")])
        .await;
    let page = fatima.get("/listen").await;
    let at = page.text.find("name=\"act\" value=\"").unwrap() + 18;
    fatima.post("/listen/undo", &[("act", &page.text[at..at + 13])]).await;
    let page = fatima.get("/listen").await;
    assert!(
        page.text
            .contains("Een collega werkt al aan 1 zaak; die blijft staan. Weer nieuw: 1."),
        "{}",
        page.text
    );
    assert_eq!(listed(&page.text), [ids[1].clone()]);
    assert!(case_of(&house, &ids[0]).await.is_some() && case_of(&house, &ids[1]).await.is_none());
}

#[tokio::test]
async fn who_answers_keeps_the_case_and_reads_so() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let joost = house.person("Joost van den Berg", &[]).await;
    let ids = bring(&house, &["Wanneer is de dijk klaar?", "Waar kan ik zwemmen?"]).await;
    let own = [("kind", "question"), ("mention", ids[0].as_str()), ("answer", "yes")];
    let sent = fatima.post("/listen/decide", &own).await;
    let page = fatima.get(sent.location()).await.text;
    assert!(
        page.contains("Jij houdt de zaak.") && !page.contains("Een collega kreeg"),
        "{page}"
    );
    let to = format!("person:{}", joost.account.as_ref().unwrap().public_id);
    let other = [
        ("kind", "question"),
        ("mention", ids[1].as_str()),
        ("owner", to.as_str()),
    ];
    let sent = fatima.post("/listen/decide", &other).await;
    let page = fatima.get(sent.location()).await.text;
    assert!(
        page.contains("Een collega kreeg de zaak.") && !page.contains("Jij houdt"),
        "{page}"
    );
}
