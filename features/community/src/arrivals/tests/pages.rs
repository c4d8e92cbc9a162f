//! The pages for who brings a community along.

use platform::page::faults_in;

use super::*;

#[test]
fn the_pages_of_arrivals_have_no_faults() {
    assert_eq!(faults_in::<upload::UploadPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<report::ReportPage>(), Vec::<String>::new());
}

#[tokio::test]
async fn an_administrator_looks_says_yes_and_reads_what_came_in() {
    let scene = scene().await;
    assert_ne!(scene.fatima.get("/community/import").await.status, 200);
    assert!(
        scene
            .tom
            .get("/spaces")
            .await
            .text
            .contains("href=\"/community/import\"")
    );
    assert!(!scene.fatima.get("/spaces").await.text.contains("/community/import"));
    let json = scene.json("Hallo");
    let page = scene
        .tom
        .upload(
            "/community/import",
            &[("source", "yam")],
            ("files", "a.json", json.as_bytes()),
        )
        .await;
    assert_eq!(page.status, 303, "{}", page.text);
    let report = page.location().to_owned();
    let looked = scene.tom.get(&report).await.text;
    assert!(
        looked.contains("Dit komt binnen als je ja zegt") && looked.contains("Niemand hier heeft dit adres"),
        "{looked}"
    );
    let refused = scene.tom.get(&format!("{report}/refused.csv")).await.text;
    assert!(
        refused.contains("members,2,s1 / weg@elders.example,person"),
        "{refused}"
    );
    scene.tom.post(&format!("{report}/start"), &[]).await;
    scene.tom.post(&format!("{report}/start"), &[]).await;
    let done = scene.tom.get(&report).await.text;
    assert!(done.contains("Het is binnen"), "{done}");
    assert!(scene.tom.get("/community/import").await.text.contains("is binnen"));
    let second = scene
        .tom
        .upload("/community/import", &[], ("files", "a.json", b"{"))
        .await;
    assert!(
        second.status == 422 && second.text.contains("is kapot op regel 1"),
        "{}",
        second.text
    );
    let third = scene
        .tom
        .upload("/community/import", &[], ("files", "a.json", json.as_bytes()))
        .await;
    let third = third.location().to_owned();
    scene.tom.post(&format!("{third}/stop"), &[]).await;
    assert_eq!(scene.tom.get(&third).await.status, 404);
}
