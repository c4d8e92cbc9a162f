//! What goes along with a comment changes with it.

use super::*;

#[tokio::test]
async fn a_comment_that_is_changed_takes_a_file_and_leaves_one_out() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let begun = [
        ("kind", "talk"),
        ("title", "Even kijken"),
        ("words", "Hoi"),
        ("act", "place"),
    ];
    let post = scene
        .fatima
        .post(&format!("{space}/posts"), &begun)
        .await
        .location()
        .to_owned();
    let say = [("words", "Hierbij"), ("key", "een")];
    let file = ("files", "eerst.txt", b"een".as_slice());
    let said = scene.fatima.upload(&format!("{post}/comments"), &say, file).await;
    assert_eq!(said.status, 303, "{}", said.text);
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    let form = scene.fatima.get(&format!("{post}?change={comment}")).await.text;
    assert!(
        form.contains("eerst.txt") && form.contains("multipart/form-data"),
        "{form}"
    );
    let leave_out = field_of(&form, "drop-");

    let change = format!("{post}/comments/{comment}");
    let photo = picture(600, 300, ImageFormat::Png);
    let mut fields = vec![("words", "Hierbij beter"), ("key", "twee"), (leave_out.as_str(), "yes")];
    let asked = scene
        .fatima
        .upload(&change, &fields, ("files", "later.png", &photo))
        .await;
    assert_eq!(asked.status, 422, "a picture asks what is on it");
    assert!(
        asked.text.contains("Hierbij beter") && asked.text.contains("later.png"),
        "{}",
        asked.text
    );
    assert!(
        asked.text.contains(&format!("action=\"{change}\"")),
        "in the form of that comment"
    );
    let page = scene.joris.get(&post).await.text;
    assert!(
        page.contains("eerst.txt") && !page.contains("later.png"),
        "not before it is kept: {page}"
    );

    let about = field_of(&asked.text, "about-");
    fields.push((about.as_str(), "Het gemaal"));
    let kept = scene.fatima.post(&change, &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let page = scene.joris.get(&post).await.text;
    assert!(
        page.contains("alt=\"Het gemaal\"") && page.contains("Hierbij beter"),
        "{page}"
    );
    assert!(!page.contains("eerst.txt"), "{page}");
    assert_eq!(
        scene.joris.post(&change, &fields).await.status,
        404,
        "only who wrote it changes it"
    );
}

#[tokio::test]
async fn a_change_without_words_says_so_in_its_own_form() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let begun = [
        ("kind", "talk"),
        ("title", "Even kijken"),
        ("words", "Hoi"),
        ("act", "place"),
    ];
    let post = scene
        .fatima
        .post(&format!("{space}/posts"), &begun)
        .await
        .location()
        .to_owned();
    let said = scene
        .fatima
        .post(&format!("{post}/comments"), &[("words", "Hierbij")])
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    let change = format!("{post}/comments/{comment}");
    let asked = scene.fatima.post(&change, &[("words", " "), ("act", "keep")]).await;
    assert_eq!(asked.status, 422);
    assert!(
        asked.text.contains(&format!("action=\"{change}\"")) && asked.text.contains("id=\"words-error\""),
        "{}",
        asked.text
    );
}
