//! Who runs a gathering, at the same moment as somebody else: it is called off once, and stays off.

use super::*;

#[tokio::test]
async fn called_off_twice_at_once_it_is_told_once() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    says(&scene.tom, &walk, "come").await;
    let cancel = format!("{walk}/cancel");
    let form = [("reason", "Storm")];
    let pages = tokio::join!(
        scene.fatima.post(&cancel, &form),
        scene.joris.post(&cancel, &form),
        scene.fatima.post(&cancel, &form)
    );
    for page in [&pages.0, &pages.1, &pages.2] {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert_eq!(
        scene.fatima.post(&cancel, &form).await.status,
        303,
        "and once more, later"
    );
    assert_eq!(scene.tom.post(&cancel, &form).await.status, 404);
    scene.house.run_jobs().await;
    let told = scene.tom.get("/notices").await.text;
    assert_eq!(told.matches("Afgezegd: Rondje gemaal").count(), 1, "{told}");
    assert_eq!(scene.row(&walk).await.sequence, 1, "a calendar reads one change");
}

#[tokio::test]
async fn a_change_under_way_does_not_wake_what_was_called_off() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    says(&scene.tom, &walk, "come").await;
    let before = scene.row(&walk).await;
    scene
        .fatima
        .post(&format!("{walk}/cancel"), &[("reason", "Storm")])
        .await;
    // As in the request that looked before it was called off.
    let filled = super::form::Filled {
        reason: "De brug is dicht".into(),
        begins: "2026-11-20T10:00".into(),
        ends: "2026-11-20T11:00".into(),
        ..super::form::Filled::of(&before)
    };
    let t = crate::texts(platform::texts::Language::Nl);
    let mut errors = platform::page::Errors::new();
    let right = super::form::read(t, &filled, Some(&before), scene.house.clock.now(), &mut errors).unwrap();
    let (who, all) = (scene.fatima.id(), vec![before.clone()]);
    let keep =
        async |change: &platform::store::Change| super::rearrange::keep_all(change, &before, &all, &right, who).await;
    scene.house.platform.store.change(keep).await.unwrap();
    scene.house.run_jobs().await;
    let row = scene.row(&walk).await;
    assert_eq!(
        (row.state, row.reason.as_str(), row.begins_at),
        (State::Cancelled, "Storm", before.begins_at)
    );
    assert!(
        !scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Gewijzigd: Rondje gemaal")
    );
}

#[tokio::test]
async fn how_it_was_has_pictures_that_are_as_closed_as_its_space() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    scene.later(3 * DAY_MICROS).await;
    let fatima = scene.back(&scene.fatima).await;
    let report = format!("{walk}/report");
    let form = fatima.get(&report).await.text;
    let key = form
        .split("name=\"key\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let mut picture = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut picture, image::ImageFormat::Png)
        .unwrap();
    let picture = picture.into_inner();
    let typed = [("words", "Het was **goed**."), ("key", key.as_str())];
    let asked = fatima.upload(&report, &typed, ("files", "gemaal.png", &picture)).await;
    assert!(
        asked.status == 422 && asked.text.contains("Het was **goed**.") && asked.text.contains("gemaal.png"),
        "what is on it is asked, and nothing is lost: {}",
        asked.text
    );
    let about = asked
        .text
        .split("name=\"about-")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let about = format!("about-{about}");
    let typed = [
        ("words", "Het was **goed**."),
        ("key", key.as_str()),
        (about.as_str(), "De kanariepiet bij het gemaal"),
    ];
    let kept = fatima.post(&report, &typed).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let page = fatima.get(&walk).await.text;
    assert!(page.contains("alt=\"De kanariepiet bij het gemaal\""), "{page}");
    let file = page
        .split("src=\"")
        .find(|part| part.starts_with(&format!("{walk}/files/")))
        .unwrap();
    let file = file.split('"').next().unwrap();
    let served = fatima.get(file).await;
    assert!(served.status == 200 && served.headers["content-type"].to_str().unwrap().starts_with("image/"));
    let tom = scene.back(&scene.tom).await;
    assert_eq!(tom.get(file).await.status, 404);
    assert_eq!(scene.house.stranger().get(file).await.status, 303, "to sign in");
    // Changed without it, it goes.
    let drop = about.replace("about-", "drop-");
    let typed = [("words", "Het was goed."), (drop.as_str(), "yes")];
    assert_eq!(fatima.post(&report, &typed).await.status, 303);
    assert_eq!(fatima.get(file).await.status, 404);
}
