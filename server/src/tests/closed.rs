//! Closed is closed: a word that stands nowhere but in a closed place never leaves it, whoever asks and whatever they open
//! (T10, T11).

mod crawl;
mod loops;
mod meeting;
mod planted;
pub(super) mod scene;
mod talk;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use platform::clock::{DAY_MICROS, HOUR_MICROS};
use testkit::{House, Person};

use self::crawl::crawl;
use self::planted::{How, Planted, WORD, refused};
use self::scene::{Scene, again, colleague, outsiders};

/// A test that waits this long for what comes at once has failed.
const PATIENCE: Duration = Duration::from_secs(60);
/// Pages that a member's crawl opens at most; the house of this test has far fewer.
const PAGES_MOST: usize = 6000;

/// Every address of the house without a part that must be found first.
fn fixed_addresses(house: &House) -> BTreeSet<String> {
    let routes = house.platform.features.iter().flat_map(|feature| feature.routes.iter());
    let fixed = routes.filter(|route| route.method == axum::http::Method::GET && !route.path.contains('{'));
    let fixed = fixed.filter(|route| route.path != "/live");
    let mut fixed: BTreeSet<String> = fixed.map(|route| route.path.to_owned()).collect();
    fixed.extend(["search?q=", "people?q=", "faq?q=", "questions/alike?title="].map(|part| format!("/{part}{WORD}")));
    fixed
}

/// The planted words that stand in a text.
fn leaked(text: &str, planted: &Planted) -> BTreeSet<String> {
    let found = text.match_indices(WORD).map(|(at, _)| {
        let rest: String = text[at..].chars().take_while(char::is_ascii_alphanumeric).collect();
        rest.to_lowercase()
    });
    found.filter(|word| planted.words.contains_key(word)).collect()
}

/// Whatever somebody gets to read: what they reach by themselves, the pages that a member saw and all that those lead to, and
/// their own data.
async fn everything(
    house: &House,
    person: &Person,
    seen: &BTreeMap<String, String>,
    planted: &Planted,
) -> Vec<(String, String)> {
    let own = crawl(person, fixed_addresses(house), PAGES_MOST).await;
    let mut asked: BTreeSet<String> = seen.keys().cloned().collect();
    asked.extend(planted.addresses.iter().cloned());
    // A word that begins as a planted one is found by who may read that.
    let some = planted.words.keys().step_by(29);
    asked.extend(some.map(|word| format!("/search?q={}", word.trim_end_matches('x'))));
    let mut told: Vec<(String, String)> = own.into_iter().collect();
    for path in asked {
        // A stream does not end; it tells nothing but that something happened, which a test of its own holds.
        if path.starts_with("/live") || path.starts_with("/assets") {
            continue;
        }
        let page = person.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        let head = format!("{:?}", page.headers);
        told.push((path, format!("{head}{}", page.text)));
    }
    told.push(("their data".to_owned(), person.get("/me/data").await.text));
    told
}

/// The letters that came to somebody since so many had gone.
fn letters(house: &House, person: &Person, since: usize) -> Vec<(String, String)> {
    let Some(account) = &person.account else {
        return Vec::new();
    };
    let all = house.mail.letters().into_iter().skip(since);
    let theirs = all.filter(|letter| letter.to_mail == account.mail);
    let text = |letter: platform::outside::Letter| {
        let html = letter.html.unwrap_or_default();
        let text = format!("{} {} {html}", letter.subject, letter.text);
        (format!("a letter: {}", letter.subject), text)
    };
    theirs.map(text).collect()
}

/// Everything is planted, days pass, some lose what they had; and then a morning with its letters.
async fn planted(scene: &mut Scene) -> (Planted, usize) {
    let mut planted = planted::plant(&scene.cast()).await;
    // Wednesday, right after eleven: the talk of the hour is open.
    scene.house.clock.advance(20 * HOUR_MICROS + HOUR_MICROS / 12);
    scene.house.run_jobs().await;
    scene.sign_in_again().await;
    meeting::talk(&mut planted, &scene.cast()).await;
    scene.house.clock.advance(3 * DAY_MICROS);
    scene.house.run_jobs().await;
    scene.sign_in_again().await;
    meeting::tell(&mut planted, &scene.cast()).await;
    scene.house.clock.advance(HOUR_MICROS);
    talk::go_on(&mut planted, &scene.marijke, &scene.joris).await;
    // They are told now, and the letters are for tomorrow.
    scene.house.run_jobs().await;
    let before = scene.house.mail.letters().len();
    planted::close(&planted, &scene.cast()).await;
    scene.deactivate().await;
    scene.house.clock.advance(HOUR_MICROS);
    talk::go_on(&mut planted, &scene.marijke, &scene.joris).await;
    for _ in 0..8 {
        scene.house.run_jobs().await;
        scene.house.clock.advance(DAY_MICROS / 8);
    }
    scene.house.run_jobs().await;
    scene.sign_in_again().await;
    (planted, before)
}

#[tokio::test]
async fn what_stands_in_a_closed_place_never_leaves_it() {
    let mut scene = Scene::new().await;
    let outside = outsiders(&scene).await;
    let (planted, before) = planted(&mut scene).await;
    let house = &scene.house;
    let mut from = fixed_addresses(house);
    from.extend(planted.addresses.iter().cloned());
    let seen = crawl(&scene.marijke, from, PAGES_MOST).await;
    let joris = crawl(&scene.joris, fixed_addresses(house), PAGES_MOST).await;
    let mut missing = planted.words.clone();
    // What a space was called before it was renamed stands nowhere any more.
    missing.retain(|_, of| !of.ends_with(" before"));
    for page in seen.values().chain(joris.values()) {
        for word in leaked(page, &planted) {
            missing.remove(&word);
        }
    }
    // The crawl that finds nothing proves nothing: who is in sees every planted word.
    let refused = refused();
    assert!(
        missing.is_empty() && refused.is_empty(),
        "a member finds these nowhere: {missing:#?}\nwas refused: {refused:#?}"
    );
    assert!(planted.words.len() >= 300, "{} words", planted.words.len());

    let mut leaks = Vec::new();
    for (who, person) in &outside {
        let knows_names = ["former member", "removed", "deactivated"].contains(who);
        let person = &again(house, person).await;
        let mut told = everything(house, person, &seen, &planted).await;
        told.extend(letters(house, person, before));
        for (path, text) in told {
            // Who was invited was told the name of the space, and keeps that.
            let words = leaked(&text, &planted).into_iter();
            let words = words.filter(|word| !knows_names || !planted.names.contains(word));
            // Who asks with the word itself is told nothing new.
            let words = words.filter(|word| !path.contains(word));
            leaks.extend(words.map(|word| format!("{who} reads {word} ({}) in {path}", planted.words[&word])));
        }
    }
    for feed in &scene.feeds {
        let words = leaked(&house.stranger().get(feed).await.text, &planted);
        leaks.extend(words.into_iter().map(|word| format!("{word} in a calendar")));
    }
    assert!(
        leaks.is_empty(),
        "{} leaks: {:#?}",
        leaks.len(),
        &leaks[..leaks.len().min(60)]
    );
    nothing_is_heard(&scene, &planted, &outside).await;
}

/// Streams of who is outside stay silent about a closed place, also when they name it.
async fn nothing_is_heard(scene: &Scene, planted: &Planted, outside: &[(&'static str, Person)]) {
    let word = |path: &String, of: &str| format!("posts.{of}.{}", path.rsplit('/').next().unwrap());
    let posts: Vec<String> = planted.posts.iter().step_by(3).map(|path| word(path, "post")).collect();
    let spaces: Vec<String> = planted.spaces.iter().map(|path| word(path, "space")).collect();
    let mut streams = Vec::new();
    for (who, person) in outside {
        let person = again(&scene.house, person).await;
        for words in [&posts, &spaces] {
            streams.push((
                *who,
                person.listen(&format!("/live?of=posts.mine,{}", words.join(","))).await,
            ));
        }
    }
    let mut inside = scene.joris.listen(&format!("/live?of={}", posts.join(","))).await;
    for post in planted.posts.iter().step_by(3) {
        scene
            .marijke
            .post(&format!("{post}/comments"), &[("words", "Hoor je dit?")])
            .await;
    }
    let heard = tokio::time::timeout(PATIENCE, inside.hears("changed")).await;
    assert_eq!(heard, Ok(true), "who is in hears it");
    scene.house.platform.closing.cancel();
    for (who, mut stream) in streams {
        assert!(!stream.hears("changed").await, "{who} hears of it");
    }
}

#[tokio::test]
async fn what_is_forbidden_answers_as_what_does_not_exist() {
    let mut scene = Scene::new().await;
    let sanne = colleague(&scene.house, "Sanne Kuipers", &[]).await;
    let (planted, _) = planted(&mut scene).await;
    let sanne = again(&scene.house, &sanne).await;
    let mut compared = 0;
    for path in &planted.addresses {
        let Some((nothing, id)) = without_it(path) else {
            continue;
        };
        let (forbidden, missing) = (sanne.get(path).await, sanne.get(&nothing).await);
        // What stands in the open space can be opened, and is not what this is about; a closed space has a door to go to.
        if forbidden.status == 200 || (forbidden.status == 303 && forbidden.location() == format!("{path}/about")) {
            continue;
        }
        let status = (forbidden.status.as_u16(), missing.status.as_u16());
        assert_eq!(status, (404, 404), "{path} and {nothing}");
        let plain = |page: &testkit::Page, id: &str| page.text.replace(id, "");
        assert_eq!(plain(&forbidden, &id), plain(&missing, "0000000000000"), "{path}");
        compared += 1;
    }
    assert!(compared > 200, "{compared}");
}

/// What stands on the pages that somebody reaches, line by line.
async fn lines(scene: &Scene, person: &Person) -> BTreeMap<String, Vec<String>> {
    let seen = crawl(person, fixed_addresses(&scene.house), PAGES_MOST).await;
    let lines = |page: String| page.lines().map(str::to_owned).collect();
    seen.into_iter().map(|(path, page)| (path, lines(page))).collect()
}

/// Counts are words too: whoever is outside sees the same pages before and after something of every feature was made inside.
#[tokio::test]
async fn what_happens_inside_changes_nothing_outside() {
    for how in [How::Closed, How::Hidden] {
        nothing_changes_outside(how).await;
    }
    assert_eq!(refused(), Vec::<String>::new());
}

async fn nothing_changes_outside(how: How) {
    let scene = Scene::new().await;
    let sanne = colleague(&scene.house, "Sanne Kuipers", &[]).await;
    let (mut planted, mut cast) = (Planted::default(), scene.cast());
    let space = planted::begin(&mut planted, &cast, how).await;
    (cast.open, cast.goes_out) = (space.clone(), false);
    scene.house.run_jobs().await;
    // What differs between two looks at the same thing is a key of a form.
    let (first, before) = (lines(&scene, &sanne).await, lines(&scene, &sanne).await);
    planted::fill(&mut planted, &cast, &space).await;
    let after = lines(&scene, &sanne).await;
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before.len() > 40, "{} pages", before.len());
    for (path, page) in &before {
        let (twice, later) = (&first[path], &after[path]);
        assert_eq!(page.len(), later.len(), "{path} has other lines: {later:#?}");
        for (number, line) in page.iter().enumerate() {
            if twice[number] == *line {
                assert_eq!(line, &later[number], "{path}");
            }
        }
    }
}

/// The same address of something that is not there, and the key it had.
fn without_it(path: &str) -> Option<(String, String)> {
    let bare = path.split('?').next()?;
    let id = bare.split('/').nth(2)?.to_owned();
    let is_key = id.len() > 8 && !bare.ends_with("/about");
    is_key.then(|| (path.replacen(&id, "0000000000000", 1), id))
}
