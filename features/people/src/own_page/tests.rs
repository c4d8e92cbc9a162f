//! One's own page.

use testkit::House;

use crate::features;

#[tokio::test]
async fn what_i_say_is_found_and_what_is_too_long_is_given_back() {
    let house = House::with(features()).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    let said = [
        ("ask_me_about", " otters\n en  bevers "),
        ("languages", "Nederlands, Fries"),
        ("phone", "06 1"),
    ];
    assert_eq!(sanne.post("/me", &said).await.status, 303);
    let page = sanne.get("/me").await.text;
    assert!(
        page.contains("otters en bevers") && page.contains("role=\"status\""),
        "{page}"
    );
    let pieter = house.person("Pieter Smeets", &[]).await;
    assert!(pieter.get("/people?q=bever+fries").await.text.contains("Sanne Kuipers"));
    let long = "é".repeat(301);
    let refused = sanne.post("/me", &[("ask_me_about", long.as_str())]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains(&long), "what was typed is kept");
    assert!(
        sanne.get("/me").await.text.contains("otters en bevers"),
        "and nothing was changed"
    );
    let exactly = "é".repeat(300);
    assert_eq!(
        sanne.post("/me", &[("ask_me_about", exactly.as_str())]).await.status,
        303
    );
}

#[tokio::test]
async fn choices_hold_from_the_next_page() {
    let house = House::with(features()).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    sanne
        .post("/me/choices", &[("language", "en"), ("theme", "dark")])
        .await;
    let page = sanne.get("/me/choices").await.text;
    assert!(
        page.contains("<html lang=\"en\" data-theme=\"dark\">") && page.contains("data-shortcuts=\"off\""),
        "{page}"
    );
    assert_eq!(
        sanne
            .post("/me/choices", &[("language", "xx"), ("theme", "dark")])
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn my_data_is_all_mine_and_holds_no_secret() {
    let house = House::with(features()).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    house.person("Pieter Smeets", &[]).await;
    sanne.post("/me", &[("ask_me_about", "otters")]).await;
    let file = sanne.get("/me/data").await;
    let data: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(data["account"]["name"], "Sanne Kuipers");
    assert_eq!(data["features"]["people.directory"]["ask_me_about"], "otters");
    assert!(!file.text.contains("Pieter") && !file.text.contains("hash"));
    assert_eq!(house.stranger().get("/me/data").await.status, 303);
}

#[tokio::test]
async fn a_photo_is_shown_to_colleagues_and_a_text_is_no_photo() {
    let house = House::with(features()).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let address = format!("/people/{}/photo", sanne.account.as_ref().unwrap().public_id);
    assert_eq!(pieter.get(&address).await.status, 404);
    sanne
        .upload("/me/photo", &[], ("photo", "x.png", b"<svg onload=alert(1)>"))
        .await;
    assert_eq!(pieter.get(&address).await.status, 404);
    sanne.upload("/me/photo", &[], ("photo", "x.png", PIXEL)).await;
    let photo = pieter.get(&address).await;
    assert_eq!(photo.status, 200);
    assert!(photo.headers["content-type"].to_str().unwrap().starts_with("image/"));
    assert_eq!(house.stranger().get(&address).await.status, 303);
    sanne.post("/me/photo/remove", &[]).await;
    assert_eq!(pieter.get(&address).await.status, 404);
}

/// A GIF of one pixel, the smallest picture there is.
const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

#[test]
fn the_pages_are_sound() {
    assert_eq!(super::edit::faults(), Vec::<String>::new());
    assert_eq!(super::choices::faults(), Vec::<String>::new());
}

#[tokio::test]
async fn the_photo_of_who_left_is_shown_no_more() {
    let house = House::with(features()).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let address = format!("/people/{}/photo", sanne.account.as_ref().unwrap().public_id);
    sanne.upload("/me/photo", &[], ("photo", "x.png", PIXEL)).await;
    assert_eq!(pieter.get(&address).await.status, 200);
    let id = sanne.id();
    let close = async |change: &platform::store::Change| crate::staff_list::close(change, id).await;
    house.platform.store.change(close).await.unwrap();
    assert_eq!(pieter.get(&address).await.status, 404);
}
