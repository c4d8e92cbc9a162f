//! What is told: a line of today, a newsletter, and every letter that goes out, opened as a mail program would.

use serde_json::json;

use super::everywhere::Scene;
use super::pen::Pen;
use crate::letters::all_letters_in;
use crate::reader::Reader;

/// What a letter must not hold. A mail program has no content policy: nothing stands between it and its reader.
const ACTS: &str = "
const bad = [];
for (const it of document.querySelectorAll('body, body *')) {
  if (['SCRIPT','IFRAME','OBJECT','EMBED','LINK','META','BASE','MATH','SVG','FRAME','FORM','INPUT','BUTTON','SELECT','TEXTAREA','VIDEO','AUDIO','IMG','TEMPLATE'].includes(it.tagName.toUpperCase()))
    bad.push(it.outerHTML.slice(0, 200));
  for (const a of it.attributes) {
    if (/^(on|hx-|data-hx|srcdoc|formaction|ping|xlink)/i.test(a.name)) bad.push(a.name + '=' + a.value);
    if (/^(href|src|srcset|action|background)$/i.test(a.name) && !/^(https?:|mailto:)/i.test(a.value)) bad.push(a.name + '=' + a.value);
  }
}
if (window.ran) bad.push('it ran');
for (const it of performance.getEntriesByType('resource')) bad.push('asked for ' + it.name);
return bad;";

/// Writes a line of today and a newsletter, which goes out; gives its page.
pub(super) async fn write(pen: &Pen<'_>, scene: &Scene) -> String {
    // A line is of a department with a space of its own; the one of the story is tied to it by hand.
    let department = {
        let db = scene.house.platform.store.reader();
        let tree = people::departments::tree(db).await.unwrap();
        tree.lines().remove(0).department.public_id.to_string()
    };
    let form = json!({
        "name": format!("Afdeling {}", pen.line(90)), "kind": "closed", "about": "", "second": scene.other.mail, "department": department,
    });
    pen.sends("/spaces", form).await;
    scene.house.work().await;
    let line = json!({ "words": format!("<img src=x onerror=alert(1)>{}", pen.line(90)) });
    pen.sends("/community/today", line).await;
    let title = format!("</title><svg onload=alert(1)> {}", pen.line(120));
    let made = pen.sends("/newsletter", json!({ "title": title })).await;
    let path = made.trim_end_matches("/edit").to_owned();
    let words = json!({ "title": title, "words": pen.lines(12_000), "reach": "everyone" });
    pen.sends(&format!("{path}/edit"), words).await;
    pen.reader.open(&format!("{path}/edit")).await;
    let offers = "return [...document.querySelectorAll('form')].map((it) => Object.fromEntries(new FormData(it)))
                    .filter((it) => it.source && it.key).slice(0, 15)";
    let offers: Vec<serde_json::Value> = pen
        .reader
        .driver()
        .execute(offers, vec![])
        .await
        .unwrap()
        .convert()
        .unwrap();
    if offers.len() < 4 {
        pen.note(format!("little can be put in: {offers:?}"));
    }
    for mut offer in offers {
        offer["act"] = json!("add");
        pen.sends(&format!("{path}/items"), offer).await;
    }
    pen.opens(&format!("{path}/edit")).await;
    for act in ["try", "plan"] {
        pen.sends(&format!("{path}/send"), json!({ "act": act })).await;
    }
    pen.opens(&path).await;
    path
}

/// Opens every letter, and says how many there were.
pub(super) async fn letters_harm_nobody(reader: &Reader<'_>, scene: &Scene) -> usize {
    let letters = all_letters_in(&scene.house.platform.config.data.join("mail"));
    let pages: Vec<&str> = letters.iter().filter_map(|letter| letter.page()).collect();
    for (number, page) in pages.iter().enumerate() {
        let file = scene.house.file(&format!("letter-{number}.html"), page.as_bytes());
        reader
            .driver()
            .goto(format!("file://{}", file.display()))
            .await
            .unwrap();
        let acts: Vec<String> = reader.driver().execute(ACTS, vec![]).await.unwrap().convert().unwrap();
        assert!(acts.is_empty(), "letter {number}: {acts:#?}\n{page}");
    }
    let holds = |words: &str| pages.iter().any(|page| page.contains(words));
    assert!(
        holds("&lt;") || holds("&#60;"),
        "lines of attack are in letters, as text"
    );
    reader.had_no_complaints().await;
    assert!(pages.len() > 3, "{} letters", pages.len());
    pages.len()
}
