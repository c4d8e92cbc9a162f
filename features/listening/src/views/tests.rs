//! Views and filters on a real store.

use platform::access::Role;
use platform::ids::short;
use platform::store::Change;

use super::store;
use crate::routing::tests::fixtures::department;
use crate::triage::tests::{bring, fatima, house, listed};

#[tokio::test]
async fn the_inbox_shows_what_fits_page_by_page() {
    let house = house().await;
    let texts: Vec<String> = (0..250)
        .map(|n| {
            if n % 5 == 0 {
                format!("Mooie dijk {n}")
            } else {
                format!("Iets anders {n}")
            }
        })
        .collect();
    let ids = bring(&house, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let fatima = fatima(&house).await;
    let fits: Vec<String> = ids.iter().step_by(5).rev().cloned().collect();
    let (mut path, mut seen) = ("/listen?words=dijk".to_owned(), Vec::new());
    loop {
        let page = fatima.get(&path).await.text;
        seen.extend(listed(&page));
        let Some(at) = page.find("\" rel=\"next\"") else { break };
        let start = page[..at].rfind("href=\"").unwrap() + 6;
        path = page[start..at].replace("&#38;", "&");
    }
    assert_eq!(seen, fits);
    let none = fatima.get("/listen?words=waterval").await;
    assert!(none.text.contains("Hier past niets bij"), "{}", none.text);
    assert_eq!(platform::page::check(&none.text), Vec::new());
}

#[tokio::test]
async fn a_tag_is_filtered_by_and_deciding_stays_within_the_filter() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede", "Derde"]).await;
    let fatima = fatima(&house).await;
    fatima
        .post(&format!("/listen/mentions/{}/tag", ids[1]), &[("name", "Werk")])
        .await;
    let tag = &tag_in(&fatima.get("/listen/tags").await.text);
    let page = fatima.get(&format!("/listen?tag={tag}")).await;
    assert_eq!(listed(&page.text), [ids[1].clone()]);
    assert!(page.text.contains("Met het label Werk."), "{}", page.text);
    for id in [&ids[0], &ids[2]] {
        let form = [("name", "werk"), ("tag", tag.as_str())];
        let put = fatima.post(&format!("/listen/mentions/{id}/tag"), &form).await;
        assert_eq!(put.location(), format!("/listen/mentions/{id}?tag={tag}"));
    }
    let off = [("off", tag.as_str()), ("tag", tag.as_str())];
    fatima.post(&format!("/listen/mentions/{}/untag", ids[1]), &off).await;
    let decide = |id: &str| {
        [
            ("kind", "praise".to_owned()),
            ("mention", id.to_owned()),
            ("tag", tag.clone()),
        ]
    };
    let done = fatima.post("/listen/decide", &form_of(&decide(&ids[2]))).await;
    assert_eq!(
        done.location(),
        format!("/listen/mentions/{}?tag={tag}", ids[0]),
        "the next that fits"
    );
    let done = fatima.post("/listen/decide", &form_of(&decide(&ids[0]))).await;
    assert_eq!(done.location(), format!("/listen?tag={tag}"));
    let decided = fatima.get(&format!("/listen?tab=done&tag={tag}")).await;
    assert_eq!(listed(&decided.text), [ids[2].clone(), ids[0].clone()]);
    let back = fatima
        .post(
            &format!("/listen/mentions/{}/back", ids[0]),
            &[("tab", "done"), ("tag", tag)],
        )
        .await;
    assert_eq!(back.location(), format!("/listen/mentions/{}?tag={tag}", ids[0]));
}

fn tag_in(page: &str) -> String {
    let at = page.find("/listen?tag=").unwrap() + 12;
    page[at..at + 13].to_owned()
}

fn form_of<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'static str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn what_lies_far_back_is_one_link_further() {
    let house = house().await;
    let mut texts = vec!["Mooie dijk".to_owned()];
    texts.extend((0..3_200).map(|n| format!("Iets anders {n}")));
    let ids = bring(&house, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let fatima = fatima(&house).await;
    let page = fatima.get("/listen?words=dijk").await.text;
    assert_eq!(listed(&page), Vec::<String>::new());
    let link = page.split("We keken naar").nth(1).unwrap();
    let link = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    let page = fatima.get(&link.replace("&#38;", "&")).await.text;
    assert_eq!(listed(&page), [ids[0].clone()]);
    assert!(!page.contains("We keken naar"));
}

#[tokio::test]
async fn a_team_is_who_has_the_case_and_before_that_who_would_get_it() {
    let house = house().await;
    let texts = ["Het stinkt bij het gemaal, klacht!", "De brug klemt, klacht!"];
    let ids = bring(&house, &texts).await;
    let (fatima, joris) = (fatima(&house).await, house.person("Joris Hettinga", &[]).await);
    let waters = department(&house, "Waterbeheer", &[&joris]).await;
    let bridges = department(&house, "Bruggen", &[&fatima]).await;
    let page = fatima.get("/listen/routing").await.text;
    let at = page.find("Waterbeheer, eerste").unwrap();
    let value = page[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    let rule = [("name", "Gemalen"), ("words", "gemaal"), ("to", value), ("key", "een")];
    fatima.post("/listen/routing", &rule).await;
    let of = |team: i64| format!("/listen?team={}", short(team));
    let page = fatima.get(&of(waters)).await.text;
    assert_eq!(listed(&page), [ids[0].clone()]);
    assert!(page.contains("Voor het team Waterbeheer."), "{page}");
    assert_eq!(listed(&fatima.get(&of(bridges)).await.text), Vec::<String>::new());
    let owner = value.to_owned();
    let form = [
        ("kind", "complaint"),
        ("mention", ids[1].as_str()),
        ("owner", owner.as_str()),
    ];
    fatima.post("/listen/decide", &form).await;
    let done = fatima.get(&format!("{}&tab=done", of(waters))).await.text;
    assert_eq!(listed(&done), [ids[1].clone()]);
}

#[tokio::test]
async fn an_open_inbox_hears_only_of_what_fits() {
    let house = house().await;
    let ids = bring(&house, &["Eerste dijk"]).await;
    let fatima = fatima(&house).await;
    let page = fatima.get("/listen?words=dijk%20OF%20%22te%20koop%22").await.text;
    let asks = format!("/listen/came-in?after={}&#38;words=dijk+OF+%22te+koop%22", ids[0]);
    assert!(page.contains(&asks), "{page}");
    bring(&house, &["Tweede", "Derde"]).await;
    assert_eq!(fatima.get(&asks.replace("&#38;", "&")).await.text, "");
    bring(&house, &["Fiets te koop"]).await;
    let said = fatima.get(&asks.replace("&#38;", "&")).await.text;
    assert!(said.contains("href=\"/listen?words=dijk+OF+%22te+koop%22\""), "{said}");
}

#[tokio::test]
async fn words_that_cannot_be_read_are_told_and_not_kept() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let page = fatima.get("/listen?words=(dijk").await.text;
    assert!(
        page.contains("(dijk") && page.contains("words-error") && !page.contains("view-name"),
        "{page}"
    );
    assert_eq!(platform::page::check(&page), Vec::new());
    fatima
        .post("/listen/views", &[("view-name", "Stuk"), ("words", "(dijk")])
        .await;
    let db = house.platform.store.reader();
    assert_eq!(store::list(db, fatima.id()).await.unwrap().len(), 0);
    let jan = house.person("Jan Smit", &[]).await;
    assert_eq!(jan.get("/listen/views").await.status, 404);
}

#[tokio::test]
async fn a_view_is_of_one_person_or_of_everybody() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let noor = house.person("Noor Visser", &[Role::Communication]).await;
    let keep = |name: &'static str, team: &'static str| [("view-name", name), ("words", "dijk"), ("for-all", team)];
    fatima.post("/listen/views", &keep("Dijken", "")).await;
    fatima.post("/listen/views", &keep("Voor ons", "yes")).await;
    fatima.post("/listen/views", &[("view-name", "Alles")]).await;
    let db = house.platform.store.reader();
    assert_eq!(
        store::list(db, fatima.id()).await.unwrap().len(),
        2,
        "a view of everything is none"
    );
    let page = noor.get("/listen").await.text;
    assert!(page.contains("Voor ons") && !page.contains("Dijken"), "{page}");
    assert!(page.contains("data-key=\"shift+1\"") && page.contains("/listen?words=dijk"));
    let views = store::list(db, fatima.id()).await.unwrap();
    noor.post(&format!("/listen/views/{}/remove", short(views[0].id)), &[])
        .await;
    assert_eq!(
        store::list(db, fatima.id()).await.unwrap().len(),
        2,
        "not of somebody else"
    );
    let forget = async |change: &Change| store::forget(change, fatima.id()).await;
    house.platform.store.change(forget).await.unwrap();
    let left = store::list(db, fatima.id()).await.unwrap();
    assert_eq!(
        left.iter().map(|view| view.name.as_str()).collect::<Vec<_>>(),
        ["Voor ons"]
    );
}

#[tokio::test]
async fn views_of_everybody_never_hide_ones_own_and_there_is_an_end_to_them() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let keep = async |name: &str, for_all: &str| {
        let form = [("view-name", name), ("words", "dijk"), ("for-all", for_all)];
        fatima.post("/listen/views", &form).await.status.as_u16()
    };
    for number in 0..60 {
        assert_eq!(keep(&format!("Gedeeld {number}"), "yes").await, 303);
    }
    assert_eq!(keep("Van mij", "").await, 303);
    let page = fatima.get("/listen/views").await.text;
    assert!(page.contains("Van mij") && page.contains("Gedeeld 49"), "{page}");
    assert!(!page.contains("Gedeeld 50"), "{page}");

    assert_eq!(keep("\0", "").await, 303);
    let again = fatima.get("/listen/views").await.text;
    assert_eq!(
        again.matches("/listen/views/").count(),
        page.matches("/listen/views/").count()
    );
    let long = "x".repeat(64 * 1024);
    let form = [("view-name", "Lang"), ("words", long.as_str())];
    let refused = fatima.post("/listen/views", &form).await;
    assert_eq!(refused.location(), "/listen");
}

#[tokio::test]
async fn the_heading_and_the_tab_count_what_fits() {
    let house = house().await;
    bring(&house, &["Mooie dijk", "Nog een dijk", "Iets anders"]).await;
    let fatima = fatima(&house).await;
    let all = fatima.get("/listen").await.text;
    assert!(all.contains("3 nieuwe meldingen"), "{all}");
    let some = fatima.get("/listen?words=dijk").await.text;
    assert!(some.contains("2 nieuwe meldingen passen bij dit filter"), "{some}");
    assert!(some.contains("<span class=\"count\">2</span>"), "{some}");
    assert!(!some.contains("<span class=\"count\">3</span>"), "{some}");
}
