//! Leading, counting and harvesting: by one's own yes, a number only, and each answer once.

use platform::clock::Day;
use platform::facts;

use super::*;

#[tokio::test]
async fn one_leads_by_their_own_yes_and_no_second() {
    let scene = scene().await;
    let host = format!("{}/host", scene.today());
    let (one, other) = tokio::join!(
        scene.tom.post(&host, &[("host", "yes")]),
        scene.joris.post(&host, &[("host", "yes")])
    );
    assert!(one.status == 303 && other.status == 303);
    let page = scene.fatima.get(&scene.today()).await.text;
    assert!(
        page.contains("Tom de Vries") != page.contains("Joris Hettinga"),
        "one of the two: {page}"
    );
    let first = if page.contains("Tom de Vries") {
        &scene.tom
    } else {
        &scene.joris
    };
    first.post(&host, &[("host", "no")]).await;
    assert!(scene.fatima.get(&scene.today()).await.text.contains("Nog niemand"));
    let stranger = scene.house.person("Anna Vos", &[]).await;
    assert_eq!(
        stranger.post(&host, &[("host", "yes")]).await.status,
        404,
        "only members lead"
    );
    assert_eq!(
        scene
            .tom
            .post(&format!("{}/topic", scene.today()), &[("topic", "Ik")])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn attendance_is_a_number_from_five_up_and_nobody_has_a_row() {
    let scene = scene().await;
    let talk = scene.begun().await;
    scene
        .tom
        .post(&format!("{talk}/comments"), &[("words", "Ik was er")])
        .await;
    scene.later(3 * HOUR_MICROS).await;
    let page = scene.tom.get(&scene.today()).await;
    assert!(page.text.contains("Minder dan vijf"), "{}", page.text);
    let sums = || async {
        let (from, to) = (Day::parse("2026-11-01").unwrap(), Day::parse("2026-12-01").unwrap());
        let db = scene.house.platform.store.reader();
        let sum = |sums: Vec<facts::Sum>| sums.iter().map(|sum| sum.amount).sum::<i64>();
        let held = facts::sum(db, "social_hour.held", &from, &to).await.unwrap();
        let came = facts::sum(db, "social_hour.came", &from, &to).await.unwrap();
        (sum(held), sum(came))
    };
    assert_eq!(sums().await, (1, 0), "held once, and no number below five");
    let count = format!("{}/came", scene.today());
    assert_eq!(
        scene.tom.post(&count, &[("came", "40")]).await.status,
        404,
        "who leads counts"
    );
    for (number, shown, told) in [
        ("12", "12 collega’s", 12),
        ("14", "14 collega’s", 14),
        ("3", "Minder dan vijf", 0),
    ] {
        scene.joris.post(&count, &[("came", number)]).await;
        let page = scene.tom.get(&scene.today()).await;
        assert!(page.text.contains(shown), "{}", page.text);
        assert_eq!(sums().await, (1, told));
    }
}

#[tokio::test]
async fn five_who_write_are_counted_by_themselves() {
    let scene = scene().await;
    let talk = scene.begun().await;
    for name in ["Anna Vos", "Bart Mol", "Carla Bos", "Dirk Pol"] {
        let person = scene.house.person(name, &[]).await;
        person.post(&format!("{talk}/comments"), &[("words", "Hoi")]).await;
        person
            .post(&format!("{talk}/comments"), &[("words", "Nog eens hoi")])
            .await;
    }
    scene.tom.post(&format!("{talk}/comments"), &[("words", "Hoi")]).await;
    scene.later(3 * HOUR_MICROS).await;
    assert!(
        scene
            .tom
            .get(&scene.today())
            .await
            .text
            .contains("5 collega’s waren erbij")
    );
}

#[tokio::test]
async fn an_answer_is_harvested_once_and_by_who_leads() {
    let scene = scene().await;
    let talk = scene.begun().await;
    let said = scene
        .tom
        .post(
            &format!("{talk}/comments"),
            &[("words", "Vraag het **één keer** goed.")],
        )
        .await;
    let comment = said.location().rsplit('#').next().unwrap().to_owned();
    let harvest = format!("{}/harvest", scene.today());
    assert_eq!(scene.tom.get(&harvest).await.status, 404);
    let page = scene.joris.get(&harvest).await;
    assert!(page.text.contains("<strong>één keer</strong>"), "{}", page.text);
    let form = [("subject", comment.as_str()), ("became", "faq")];
    let went = scene.joris.post(&harvest, &form).await;
    let post = talk.trim_start_matches("/posts/");
    assert_eq!(went.location(), format!("/questions/{post}/faq?answer={comment}"));
    assert!(scene.joris.get(&harvest).await.text.contains("bewaard als antwoord"));
    let idea = [("subject", comment.as_str()), ("became", "idea")];
    assert_eq!(
        scene.joris.post(&harvest, &idea).await.location(),
        format!("/ideas/new?from=post:{post}&answer={comment}")
    );
    for form in [
        format!("/ideas/new?from=post:{post}&answer={comment}"),
        format!("/questions/{post}/faq?answer={comment}"),
    ] {
        let page = scene.fatima.get(&form).await;
        assert!(
            page.text.contains("Vraag het **één keer** goed.</textarea>") && !page.text.contains("value=\"Sociaal uur"),
            "its words stand in the form: {form} {}",
            page.text
        );
    }
    let page = scene.joris.get(&harvest).await;
    assert!(page.text.contains("is een idee geworden") && !page.text.contains("bewaard als antwoord"));
    scene
        .joris
        .post(&harvest, &[("subject", comment.as_str()), ("became", "none")])
        .await;
    assert!(!scene.joris.get(&harvest).await.text.contains("is een idee geworden"));
    let other = [("subject", platform::ids::short(7)), ("became", "faq".to_owned())];
    let other: Vec<(&str, &str)> = other.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(
        scene.joris.post(&harvest, &other).await.status,
        404,
        "only what stands in this talk"
    );
}

#[tokio::test]
async fn a_closed_space_keeps_its_hour_inside() {
    let scene = scene().await;
    let mail = &scene.joris.account.as_ref().unwrap().mail;
    let form = [("name", "Kanariepiet"), ("kind", "closed"), ("second", mail.as_str())];
    let space = scene
        .fatima
        .post("/spaces", &form)
        .await
        .location()
        .trim_end_matches("/about")
        .to_owned();
    let form = [
        ("weekday", "2"),
        ("begins", "11:00"),
        ("minutes", "60"),
        ("open_hours", "2"),
        ("zone", "Europe/Amsterdam"),
    ];
    let hour = scene
        .fatima
        .post(&format!("{space}/social-hour"), &form)
        .await
        .location()
        .to_owned();
    let day = format!("{hour}/2026-11-17");
    for path in [
        hour.clone(),
        day.clone(),
        format!("{day}/kit"),
        format!("{day}/harvest"),
    ] {
        assert_eq!(scene.tom.get(&path).await.status, 404, "{path}");
    }
    for path in ["/social-hours", "/", "/community"] {
        assert!(!scene.tom.get(path).await.text.contains("Kanariepiet"), "{path}");
    }
    scene.later(HOUR_MICROS).await;
    assert!(!scene.tom.get("/community").await.text.contains("Kanariepiet"));
    assert!(scene.joris.get("/").await.text.contains("Nu bezig, het sociaal uur"));
}

#[tokio::test]
async fn who_leaves_the_house_leaves_no_name() {
    let scene = scene().await;
    let talk = scene.begun().await;
    assert!(!talk.is_empty());
    let joris = scene.joris.id();
    let exported = personal::export(&scene.house.platform, joris).await.unwrap();
    assert_eq!(exported["hosted"][0]["topic"], "Wat vertel je thuis?");
    scene
        .house
        .platform
        .store
        .change(async |change| personal::forget(change, joris).await)
        .await
        .unwrap();
    let hosted = store::list_hosted(scene.house.platform.store.reader(), joris)
        .await
        .unwrap();
    assert!(hosted.is_empty());
}
