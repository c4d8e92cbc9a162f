//! Nothing that a person writes runs in a browser: every line of attack in every place where somebody may write, looked at in
//! a real one (T20). Nothing runs, the content policy has nothing to refuse, nothing foreign is asked for.

mod brought;
mod everywhere;
mod naughty;
mod pen;
mod together;
mod told;

use community::posts::{self, Kind, Poured};
use community::spaces::{self, Found, Kind as SpaceKind, Posting};
use platform::clock::{MINUTE_MICROS, Moment};
use platform::store::Change;
use platform::texts::Language;
use serde_json::json;

use self::pen::sends;
use super::driver::Browser;
use super::payloads::PAYLOADS;
use super::reader::Reader;
use super::running::{House, PASSWORD};

/// What a page must not hold in what people wrote: anything that acts, loads or covers.
const ACTS: &str = "
const bad = [];
for (const it of document.querySelectorAll('main *')) {
  if (['SCRIPT','IFRAME','OBJECT','EMBED','STYLE','LINK','META','BASE','MATH','FRAME','APPLET','TEMPLATE'].includes(it.tagName.toUpperCase()))
    bad.push(it.outerHTML.slice(0, 200));
  for (const a of it.attributes)
    if (/^on/i.test(a.name) || /^\\s*(javascript|vbscript|data):/i.test(a.value) && /^(href|src|action|formaction)$/i.test(a.name))
      bad.push(a.name + '=' + a.value);
  if (it.closest('.prose, h1, h3') === null) continue;
  if (['SVG','FORM','INPUT','BUTTON','SELECT','TEXTAREA','VIDEO','AUDIO','SOURCE'].includes(it.tagName.toUpperCase()))
    bad.push(it.outerHTML.slice(0, 200));
  for (const a of it.attributes) {
    if (/^(on|style|hx-|data-hx|srcdoc|formaction|ping|xlink)/i.test(a.name)) bad.push(a.name + '=' + a.value);
    if (/^(href|src|srcset|action)$/i.test(a.name) && !/^(https?:|mailto:|\\/|#)/i.test(a.value)) bad.push(a.name + '=' + a.value);
    if (/^(src|srcset)$/i.test(a.name) && !a.value.startsWith('/')) bad.push(a.name + '=' + a.value);
  }
}
if (window.ran) bad.push('it ran');
for (const it of performance.getEntriesByType('resource'))
  if (new URL(it.name).host !== location.host) bad.push('asked for ' + it.name);
return bad;";

/// Characters of what a space is about.
const ABOUT: usize = 2000;
/// Comments of one page of a post.
const COMMENTS: usize = 45;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_written_runs() {
    let Some(browser) = Browser::start("nothing_that_is_written_runs").await else {
        return;
    };
    assert!(PAYLOADS.len() >= 150, "{} lines of attack", PAYLOADS.len());
    let house = House::founded(Language::Nl).await;
    let writer = house.person("Fatima el Amrani", &[]).await;
    let name = "\"><img src=x onerror=alert(1)>";
    let other = people::accounts::add(&house.platform, "ander@lagemade.example", name, &[], PASSWORD)
        .await
        .unwrap();
    let reader = Reader::new(&browser, &house.base);
    let written = write(&house, writer.id, other.id).await;
    house.let_in(&browser, &writer).await;
    for path in written {
        harms_nobody(&reader, &path).await;
        let older = reader.links().await.into_iter().filter(|link| link.contains("before="));
        for path in older.collect::<Vec<_>>() {
            harms_nobody(&reader, &path).await;
        }
    }
    for path in forms(&reader, &other.mail).await {
        harms_nobody(&reader, &path).await;
    }
    house.work().await;
    for path in [
        "/",
        "/notices",
        "/community",
        "/spaces",
        "/people",
        "/search?q=alert",
        "/search?q=script",
    ] {
        harms_nobody(&reader, path).await;
    }
    reader.had_no_complaints().await;
    // The look that finds nothing proves nothing: what does not belong there is seen.
    let sneak = "const it = document.createElement('math'); document.querySelector('main h3').append(it);";
    reader.driver().execute(sneak, vec![]).await.unwrap();
    let acts: Vec<String> = reader.driver().execute(ACTS, vec![]).await.unwrap().convert().unwrap();
    assert_eq!(acts.len(), 1, "{acts:?}");
}

/// Every line of attack as the title of a post, as its words, and as a comment; gives the pages that show them.
async fn write(house: &House, writer: i64, other: i64) -> Vec<String> {
    let now = house.platform.now();
    let at = |number: usize| Moment(now.0 - (number as i64 + 1) * MINUTE_MICROS);
    let mut pages = Vec::new();
    for (place, lines) in PAYLOADS.chunks(COMMENTS).enumerate() {
        let about: String = lines.join("\n\n").chars().take(ABOUT).collect();
        let made = house.platform.store.change(async |change: &Change| {
            let found = Found {
                name: lines[0].get(..lines[0].len().min(60)).unwrap_or("ruimte"),
                about: &about,
                kind: SpaceKind::Open,
                posting: Posting::Members,
                managers: &[writer, other],
                members: &[],
            };
            let space = spaces::found(change, found).await?;
            let post = |number: usize, line: &&str| Poured {
                space_id: space.id,
                author_id: if number.is_multiple_of(2) { writer } else { other },
                kind: Kind::Talk,
                title: line.chars().take(200).collect(),
                words: (*line).to_owned(),
                at: at(place * COMMENTS + number),
                comments: Vec::new(),
                accepted: None,
                reactions: Vec::new(),
            };
            let mut all: Vec<Poured> = lines
                .iter()
                .enumerate()
                .map(|(number, line)| post(number, line))
                .collect();
            // One post holds them all as comments.
            let comments = lines.iter().enumerate();
            all[0].comments = comments
                .map(|(number, line)| (other, (*line).to_owned(), at(number)))
                .collect();
            Ok((space, posts::pour(change, &all).await?))
        });
        let (space, keys) = made.await.unwrap();
        let first = format!("/spaces/{}", space.public_id);
        pages.extend([first.clone(), format!("{first}/about"), format!("{first}/posts/new")]);
        // The stream shows each of them as its own page does; the first has all as comments.
        pages.push(format!("/posts/{}", platform::ids::short(keys[0])));
    }
    pages
}

/// The forms of the other places, each filled with what attacks most.
async fn forms(reader: &Reader<'_>, second: &str) -> Vec<String> {
    let all = PAYLOADS.join("\n\n");
    let title = "\"><svg onload=alert(1)><img src=x onerror=alert(1)>";
    reader.open("/community").await;
    let made = sends(
        reader,
        "/spaces",
        json!({ "name": title, "kind": "open", "about": all.chars().take(ABOUT).collect::<String>(), "second": second }),
    )
    .await;
    let space = made.trim_end_matches("/about").to_owned();
    let post = sends(
        reader,
        &format!("{space}/posts"),
        json!({ "kind": "question", "title": title, "words": all, "act": "place" }),
    )
    .await;
    sends(reader, &format!("{post}/comments"), json!({ "words": all })).await;
    sends(
        reader,
        &format!("{post}/edit"),
        json!({ "title": title, "words": format!("{all}\n\nanders"), "act": "place" }),
    )
    .await;
    reader.open(&post).await;
    let (subject, why) = (reader.value("subject").await, all.chars().take(900).collect::<String>());
    sends(
        reader,
        &format!("{post}/report"),
        json!({ "subject": subject, "why": why }),
    )
    .await;
    vec![
        space.clone(),
        made,
        post.clone(),
        format!("{post}/versions"),
        format!("{post}/edit"),
        "/community/reports".to_owned(),
    ]
}

async fn harms_nobody(reader: &Reader<'_>, path: &str) {
    reader.open(path).await;
    let acts: Vec<String> = reader.driver().execute(ACTS, vec![]).await.unwrap().convert().unwrap();
    assert!(acts.is_empty(), "{path}: {acts:#?}");
}
