//! Two colleagues with two browsers beside each other: what one says, the other sees without opening the page again.

use platform::texts::Language;
use thirtyfour::prelude::*;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_says_the_other_sees_beside_it() {
    let story = "what_one_says_the_other_sees_beside_it";
    let (Some(left), Some(right)) = (Browser::start(story).await, Browser::start(story).await) else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    house.let_in(&left, &fatima).await;
    house.let_in(&right, &pieter).await;
    let (fatima, pieter) = (Reader::new(&left, &house.base), Reader::new(&right, &house.base));

    fatima.open("/spaces/new").await;
    fatima.fill("name", "Slim gemaal").await;
    fatima.choose("kind", "open").await;
    fatima.fill("second", "pieter.smeets@lagemade.example").await;
    fatima.send("/spaces").await;
    let space = fatima.path().await.trim_end_matches("/about").to_owned();

    // A post comes into the stream that is open.
    pieter.open(&space).await;
    fatima.open(&format!("{space}/posts/new")).await;
    fatima.fill("title", "Wie kent het filter?").await;
    fatima.fill("words", "Het oude past niet meer.").await;
    fatima.press("main button[value=place]").await;
    let post = fatima.path().await;
    pieter.sees("Wie kent het filter?").await;
    assert_eq!(pieter.path().await, space, "the page is the same one");

    // A comment comes under the post that is open; what is being typed stays as it is.
    pieter.open(&post).await;
    pieter.fill("words", "Ik weet het, @Fat").await;
    fatima.open(&post).await;
    fatima.fill("words", "Niemand?").await;
    fatima.send(&format!("{post}/comments")).await;
    pieter.sees("Niemand?").await;
    pieter.sees("1 antwoord").await;
    assert_eq!(pieter.value("words").await, "Ik weet het, @Fat");

    // A name is completed with the keyboard alone.
    pieter
        .the("main textarea[name=words]")
        .await
        .send_keys("i")
        .await
        .unwrap();
    pieter.the(".offer [role=option]").await;
    pieter.finds_no_faults().await;
    pieter.key(Key::Enter + "").await;
    let call = "[@Fatima el Amrani](/people/";
    assert!(
        pieter.value("words").await.contains(call),
        "{}",
        pieter.value("words").await
    );

    // A closed tab loses nothing.
    pieter.open("/community").await;
    pieter.open(&post).await;
    pieter.sees("Je concept van").await;
    assert!(pieter.value("words").await.contains(call));
    pieter.finds_no_faults().await;
    pieter
        .press("main form[action$='/comments'] .actions button.button")
        .await;
    pieter.sees("@Fatima el Amrani").await;

    // And the notice that somebody called her.
    fatima.sees("Ik weet het, @Fatima el Amrani").await;
    house.work().await;
    fatima.the(".notices-link .count:not(:empty)").await;
    assert_eq!(fatima.path().await.split('#').next(), Some(post.as_str()));
    fatima.had_no_complaints().await;
    pieter.had_no_complaints().await;
}
