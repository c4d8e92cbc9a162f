//! Nothing of what was on its way comes to who may not look any more.

use platform::clock::HOUR_MICROS;
use platform::notices::{Mail, Wishes};
use platform::outside::{MailTrouble, MailTroubleKind};

use super::*;

/// Letters that stand in a queue.
const QUEUED: usize = 50;

#[tokio::test]
async fn a_queue_of_letters_stops_for_who_is_taken_out() {
    for deactivated in [false, true] {
        let scene = scene().await;
        let post = scene.post().await;
        scene.house.run_jobs().await;
        let before = scene.house.mail.letters().len();
        // The mail server is away while all this is said: letters stand in the queue, and more wait for room in the mailbox.
        let trouble = |_| MailTrouble {
            kind: MailTroubleKind::Temporary,
            reason: "451 not now".into(),
        };
        scene.house.mail.fail_with((0..QUEUED * 4).map(trouble).collect());
        for _ in 0..QUEUED {
            scene.says(&post).await;
        }
        scene.house.run_jobs().await;
        assert_eq!(scene.house.mail.letters().len(), before, "nothing has gone yet");
        assert!(
            scene.tom.get("/notices").await.text.contains(CANARY),
            "it stands in the centre"
        );
        if deactivated {
            scene.deactivates(&scene.tom).await;
        } else {
            scene.takes_out(&scene.tom).await;
            let centre = scene.tom.get("/notices").await;
            assert!(centre.status == 200 && !centre.text.contains(CANARY), "{}", centre.text);
        }
        scene.house.mail.fail_with(Vec::new());
        scene.a_day().await;
        assert!(scene.letters(&scene.anna) > 0, "who is still in gets them");
        assert_eq!(scene.letters(&scene.tom), 0, "deactivated: {deactivated}");
    }
}

#[tokio::test]
async fn what_was_folded_for_tomorrow_leaves_out_what_is_closed_by_then() {
    let scene = scene().await;
    let post = scene.post().await;
    let daily = async |change: &Change| {
        for person in [&scene.tom, &scene.anna] {
            Wishes::choose(change, person.id(), "posts", Mail::Daily).await?;
        }
        Ok(())
    };
    scene.house.platform.store.change(daily).await.unwrap();
    scene.says(&post).await;
    scene.house.run_jobs().await;
    // Nobody is taken out here: the space that told it while it was closed lets nobody look any more who is not in.
    scene.takes_out(&scene.tom).await;
    scene.a_day().await;
    assert!(scene.letters(&scene.anna) > 0, "it waited for the morning");
    assert_eq!(scene.letters(&scene.tom), 0);
}

#[tokio::test]
async fn an_open_space_that_closes_takes_back_what_it_told() {
    let scene = scene().await;
    let form = [("name", "Open plein"), ("kind", "open"), ("second", mail(&scene.joris))];
    let made = scene.fatima.post("/spaces", &form).await;
    let open = made.location().trim_end_matches("/about").to_owned();
    let form = [("kind", "talk"), ("title", CANARY), ("words", "x"), ("act", "place")];
    let post = scene
        .fatima
        .post(&format!("{open}/posts"), &form)
        .await
        .location()
        .to_owned();
    // Tom follows it without being a member, as everybody may in an open space; Anna came in.
    scene.anna.post(&format!("{open}/join"), &[]).await;
    for person in [&scene.tom, &scene.anna] {
        person.post(&format!("{post}/wish"), &[("wish", "follow")]).await;
    }
    let trouble = |_| MailTrouble {
        kind: MailTroubleKind::Temporary,
        reason: "451 not now".into(),
    };
    scene.house.mail.fail_with((0..20).map(trouble).collect());
    scene.says(&post).await;
    scene.house.run_jobs().await;
    assert!(scene.tom.get("/notices").await.text.contains(CANARY));
    let form = [("name", "Dicht"), ("kind", "closed"), ("posting", "members")];
    scene.fatima.post(&format!("{open}/edit"), &form).await;
    assert!(!scene.tom.get("/notices").await.text.contains(CANARY));
    assert!(scene.anna.get("/notices").await.text.contains(CANARY));
    scene.house.mail.fail_with(Vec::new());
    scene.a_day().await;
    assert_eq!((scene.letters(&scene.tom), scene.letters(&scene.anna) > 0), (0, true));
}

#[tokio::test]
async fn a_newsletter_of_a_closed_space_goes_only_while_its_editor_is_in() {
    for leaves in [false, true] {
        let scene = scene().await;
        let made = scene.fatima.post("/newsletter", &[("title", "Voor ons")]).await;
        let path = made.location().trim_end_matches("/edit").to_owned();
        let reach = format!("space:{}", scene.space.trim_start_matches("/spaces/"));
        let form = [("title", "Voor ons"), ("words", CANARY), ("reach", reach.as_str())];
        scene.fatima.post(&format!("{path}/edit"), &form).await;
        let other = scene.house.person("Bram Blom", &[Role::Communication]).await;
        assert_eq!(other.get(&path).await.status, 404, "an editor who is not in");
        assert!(!other.get("/newsletter").await.text.contains("Voor ons"));
        let plan = [("act", "plan"), ("at", "2026-11-17T14:00")];
        scene.fatima.post(&format!("{path}/send"), &plan).await;
        if leaves {
            scene.fatima.post(&format!("{}/leave", scene.space), &[]).await;
            assert_eq!(scene.fatima.get(&path).await.status, 404);
        }
        scene.house.clock.advance(5 * HOUR_MICROS);
        scene.house.run_jobs().await;
        assert_eq!(scene.letters(&scene.anna), usize::from(!leaves));
        if leaves {
            let told = scene.house.mail.letters_to(mail(&scene.fatima));
            let hears = |letter: &platform::outside::Letter| letter.subject.contains("ging niet uit");
            assert!(told.iter().any(hears), "{told:?}");
        }
    }
}

/// What somebody planned is not done when they lost the right to it; a post is covered by its own feature.
#[tokio::test]
async fn a_reminder_of_a_closed_space_is_not_told_to_who_left() {
    let scene = scene().await;
    let form = [
        ("title", CANARY),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
    ];
    let made = scene.fatima.post(&format!("{}/gatherings", scene.space), &form).await;
    let gathering = made.location().to_owned();
    for person in [&scene.tom, &scene.anna] {
        let come = person.post(&format!("{gathering}/answer"), &[("reply", "come")]).await;
        assert!(come.status.is_redirection(), "{}", come.text);
    }
    scene.takes_out(&scene.tom).await;
    scene.a_day().await;
    scene.a_day().await;
    assert!(scene.letters(&scene.anna) > 0, "she is reminded");
    assert_eq!(scene.letters(&scene.tom), 0);
}
