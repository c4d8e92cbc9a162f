//! An editor tries a newsletter on themselves, and hears when there is room for one more.

use super::*;

#[tokio::test]
async fn a_test_that_finds_no_room_says_from_when_it_can_be_tried_again() {
    let scene = scene().await;
    let path = scene.draft().await;
    scene.add(&path, "Het filter bij Elzerbroek").await;
    let send = format!("{path}/send");
    let mut kept = scene.letters(&scene.marijke).await.len();
    let told = loop {
        assert_eq!(scene.marijke.post(&send, &[("act", "try")]).await.status, 303);
        let told = scene.marijke.get(&format!("{path}/edit")).await.text;
        let letters = scene.letters(&scene.marijke).await.len();
        if letters == kept {
            break told;
        }
        assert!(told.contains("De proef gaat naar"), "{told}");
        kept = letters;
    };
    assert!((1..=3).contains(&kept), "so many an hour: {kept}");
    assert!(
        told.contains("Vanaf") && told.contains("kan het weer. Je nieuwsbrief is bewaard."),
        "{told}"
    );
    assert!(told.contains("Elzerbroek"), "nothing is lost: {told}");
    scene.house.clock.advance(HOUR_MICROS);
    let marijke = scene.house.signed_in(scene.marijke.account.clone().unwrap()).await;
    marijke.post(&send, &[("act", "try")]).await;
    assert_eq!(scene.letters(&scene.marijke).await.len(), kept + 1);
}
