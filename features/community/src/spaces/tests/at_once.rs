//! People who come and go at the same moment: a space keeps a manager, and its counts are right.

use super::*;

#[tokio::test]
async fn of_two_managers_who_go_at_once_one_stays() {
    let house = house().await;
    for number in 0..4 {
        let fatima = house.person(&format!("Fatima {number}"), &[]).await;
        let joris = house.person(&format!("Joris {number}"), &[]).await;
        let space = made(&fatima, &joris, &format!("Slim gemaal {number}"), "open").await;
        let (leave, out) = (
            format!("{space}/leave"),
            format!("{space}/members/{}", public_id(&fatima)),
        );
        // In turn: both leave, or each puts the other out.
        let pages = if number % 2 == 0 {
            tokio::join!(fatima.post(&leave, &[]), joris.post(&leave, &[]))
        } else {
            let back = format!("{space}/members/{}", public_id(&joris));
            tokio::join!(
                joris.post(&out, &[("act", "out")]),
                fatima.post(&back, &[("act", "member")])
            )
        };
        assert!(pages.0.status != 500 && pages.1.status != 500);
        let db = house.platform.store.reader();
        let id = space.trim_start_matches("/spaces/");
        let found = store::find(db, &platform::ids::PublicId::parse(id).unwrap())
            .await
            .unwrap()
            .unwrap();
        let managers = list_managers(db, found.id).await.unwrap().len();
        assert_eq!((managers, found.managers), (1, 1), "one stays, and the count says so");
    }
}

#[tokio::test]
async fn who_comes_in_at_once_is_counted_and_a_form_sent_twice_makes_one_space() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    for kind in ["open", "hidden"] {
        let key = platform::ids::PublicId::random().to_string();
        let form = [
            ("name", kind),
            ("kind", kind),
            ("second", mail(&joris)),
            ("key", key.as_str()),
        ];
        let pages = futures_util::future::join_all((0..6).map(|_| fatima.post("/spaces", &form))).await;
        for page in &pages {
            assert!(
                page.status == 303 && page.location() == pages[0].location(),
                "{}",
                page.text
            );
        }
        let again = fatima.post("/spaces", &form).await;
        assert_eq!(
            again.location(),
            pages[0].location(),
            "also when its name is taken by now"
        );
    }
    let db = house.platform.store.reader();
    let all = store::list_mine(db, fatima.id()).await.unwrap();
    assert_eq!(all.len(), 2);
    let open = all.iter().find(|space| space.kind == Kind::Open).unwrap();
    let mut people = Vec::new();
    for number in 0..15 {
        people.push(house.person(&format!("Collega {number}"), &[]).await);
    }
    let join = format!("/spaces/{}/join", open.public_id);
    for page in futures_util::future::join_all(people.iter().map(|who| who.post(&join, &[]))).await {
        assert_eq!(page.status, 303);
    }
    let open = list_by_ids(db, vec![open.id]).await.unwrap().remove(0);
    assert_eq!((open.members, open.managers), (17, 2));
}
