//! Links in mail only show: a scanner that opens each of them uses nothing up (T25).

use axum::body::Body;
use axum::http::Request;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::store::On;
use sea_orm::{FromQueryResult, JsonValue, raw_sql};
use testkit::House;

use crate::routing::tests::fixtures::{Cast, asked, case, case_of_joris, cast, house, open};
use crate::routing::{self, CaseId, Owner};

/// Every row that a case is made of, as text.
async fn dump(house: &House) -> String {
    let db = house.platform.store.reader();
    let statements = [
        raw_sql!(Postgres, "SELECT * FROM routing_case ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM routing_assignment ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM resolution_note ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM resolution_outcome ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM resolution_reopening ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM notice ORDER BY id"),
        raw_sql!(Postgres, "SELECT * FROM fact ORDER BY id"),
    ];
    let mut text = String::new();
    for statement in statements {
        let rows = JsonValue::find_by_statement(statement.on(db)).all(db).await.unwrap();
        text.push_str(&format!("{rows:?}\n"));
    }
    text
}

/// The paths of all links in a letter, text and HTML.
fn links(letter: &platform::outside::Letter) -> Vec<String> {
    let both = format!("{} {}", letter.text, letter.html.clone().unwrap_or_default());
    let after = |start: usize| {
        let rest = &both[start..];
        let end = rest
            .find(|c: char| c.is_whitespace() || "\"'<>)".contains(c))
            .unwrap_or(rest.len());
        let rest = &rest[..end];
        let path = rest.splitn(4, '/').nth(3).unwrap_or_default();
        format!("/{path}")
    };
    let mut links: Vec<String> = both.match_indices("http").map(|(start, _)| after(start)).collect();
    links.sort();
    links.dedup();
    links
}

/// Sends a letter of every kind: given, handed over, noted, answered, solved, reopened, pressing, late, taken back. Gives the
/// case that Sanne has now, and its page.
async fn send_every_letter(house: &House, cast: &Cast) -> (CaseId, String) {
    let (_, path) = case_of_joris(house, cast).await;
    cast.joris.post(&format!("{path}/note"), &[("text", "Ik kijk")]).await;
    cast.joris
        .post(&path, &[("doing", "know"), ("explanation", "Kroos")])
        .await;
    house.clock.advance(20 * MINUTE_MICROS);
    house.run_jobs().await;
    cast.joris
        .post(
            &format!("{path}/solve"),
            &[("outcome", "answered"), ("result", "Verteld")],
        )
        .await;
    cast.marijke
        .post(&format!("{path}/reopen"), &[("reason", "Toch niet")])
        .await;
    house.run_jobs().await;
    // An address gets three letters an hour.
    house.clock.advance(HOUR_MICROS + MINUTE_MICROS);
    let (second, passed) = case_of_joris(house, cast).await;
    let to = format!("person:{}", cast.sanne.account.as_ref().unwrap().public_id);
    cast.joris.post(&passed, &[("doing", "pass"), ("to", &to)]).await;
    house.run_jobs().await;
    for _ in 0..4 {
        house.clock.advance(HOUR_MICROS + 5 * MINUTE_MICROS);
        house.run_jobs().await;
    }
    let third = open(house, asked("Terug", Owner::Person(cast.joris.id()), &cast.marijke)).await;
    let by = cast.marijke.id();
    assert!(
        house
            .platform
            .store
            .change(async |change| routing::withdraw(change, third, by).await)
            .await
            .unwrap()
    );
    house.clock.advance(2 * HOUR_MICROS);
    house.run_jobs().await;
    (second, passed)
}

#[tokio::test]
async fn opening_every_link_of_every_letter_changes_nothing_and_acting_works_after_it() {
    let house = house().await;
    let cast = cast(&house).await;
    let (second, passed) = send_every_letter(&house, &cast).await;
    let letters = house.mail.letters();
    let kinds = [
        "Voor jou",
        "droeg",
        "notitie",
        "weet hoe het zit",
        "loste op",
        "heropende",
        "Weinig tijd",
        "Te laat",
        "nam terug",
    ];
    for kind in kinds {
        assert!(
            letters.iter().any(|letter| letter.subject.contains(kind)),
            "no letter: {kind}"
        );
    }
    let before = dump(&house).await;
    let again = async |person: &testkit::Person| house.signed_in(person.account.clone().unwrap()).await;
    let (marijke, joris, sanne) = (
        again(&cast.marijke).await,
        again(&cast.joris).await,
        again(&cast.sanne).await,
    );
    let everybody = [&marijke, &joris, &sanne, &house.stranger()];
    let mut opened = 0;
    for link in letters.iter().flat_map(links) {
        for person in everybody {
            for method in ["GET", "GET", "GET", "HEAD"] {
                let request = Request::builder()
                    .method(method)
                    .uri(&link)
                    .body(Body::empty())
                    .unwrap();
                let status = person.send(request).await.status;
                assert!(!status.is_server_error(), "{link} {status}");
                opened += 1;
            }
        }
    }
    assert!(opened > 100, "{opened}");
    assert_eq!(dump(&house).await, before);
    assert_eq!(
        sanne
            .post(&passed, &[("doing", "know"), ("explanation", "Weet ik")])
            .await
            .status,
        303
    );
    assert!(case(&house, second).await.explained_at.is_some());
    assert_ne!(dump(&house).await, before);
}
