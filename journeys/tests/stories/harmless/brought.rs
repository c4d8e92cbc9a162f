//! What is brought along: files and pictures with their names, a community from elsewhere, a list of questions and answers.

use serde_json::json;

use super::everywhere::Scene;
use super::pen::Pen;
use crate::payloads::PAYLOADS;

/// Pages of a list that was brought that are looked at one by one.
const LISTED: usize = 40;
/// Files and pictures, each with names of its own.
const FILES: usize = 8;

/// Brings it, and gives the pages on which it stands.
pub(super) async fn write(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let mut pages = Vec::new();
    for number in 0..FILES {
        pages.push(file(pen, scene, number).await);
    }
    pages.push(picture(pen, scene).await);
    pages.extend(kept(pen).await);
    pages.extend(list(pen).await);
    pages.extend(community(pen, scene).await);
    // What waits in a form: a draft is shown in it again.
    let draft = json!({ "kind": "talk", "title": pen.line(200), "words": pen.lines(30_000) });
    pen.sends(&format!("{}/posts/draft", scene.space), draft).await;
    pages.push(format!("{}/posts/new", scene.space));
    pages.push(scene.space.clone());
    pages
}

async fn file(pen: &Pen<'_>, scene: &Scene, number: usize) -> String {
    let path = format!("{}/posts", scene.space);
    let ending = ["html", "svg", "png.html", "xht", "js", "txt", "mht", "xml"][number % 8];
    let name = format!("{}.{ending}", pen.line(120));
    let words = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{}</svg>",
        PAYLOADS[0]
    );
    let fields = json!({ "kind": "talk", "title": "", "words": pen.lines(2000), "act": "place" });
    let (post, _) = pen.brings(&path, fields, ("files", &name, Some(&words))).await;
    let said = format!("{}.{ending}", pen.line(120));
    let fields = json!({ "words": pen.lines(2000), "key": name.chars().take(20).collect::<String>() });
    pen.brings(&format!("{post}/comments"), fields, ("files", &said, Some(&words)))
        .await;
    post
}

/// A picture whose name and words are lines of attack.
async fn picture(pen: &Pen<'_>, scene: &Scene) -> String {
    let path = format!("{}/posts", scene.space);
    let fields = json!({ "kind": "talk", "words": "Kijk", "key": "picture", "act": "attach" });
    let name = format!("{}.png", pen.line(120));
    let (_, asks) = pen.brings(&path, fields, ("files", &name, None)).await;
    if asks.is_empty() {
        pen.note("a picture is not asked what is on it".to_owned());
        return "/refused".to_owned();
    }
    let fields = json!({
        "kind": "talk", "words": "Kijk", "key": "picture", "act": "place",
        asks.as_str(): format!("\"><svg onload=alert(1)> {}", pen.line(300)),
    });
    pen.sends(&path, fields).await
}

/// Answers that are kept, with an earlier version.
async fn kept(pen: &Pen<'_>) -> Vec<String> {
    let mut pages = Vec::new();
    for _ in 0..4 {
        let form = |words: String| {
            let subjects = [pen.line(60).replace(',', " "), pen.line(60).replace(',', " ")].join(",");
            json!({
                "question": pen.line(300), "words": words, "wide": "everybody", "looked": "yes",
                "subjects": subjects, "review_on": "2027-05-22", "act": "keep",
            })
        };
        let entry = pen.sends("/faq", form(pen.lines(30_000))).await;
        pen.sends(&format!("{entry}/edit"), form(pen.lines(20_000))).await;
        pages.extend([entry.clone(), format!("{entry}/edit"), format!("{entry}/versions")]);
    }
    pages
}

fn cell(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

/// A list with answers in HTML, from a table.
async fn list(pen: &Pen<'_>) -> Vec<String> {
    let row = |(number, line): (usize, &&str)| {
        let answer = format!("<p>Zie</p>{line}<p onclick=alert(1)>einde</p>");
        let cells = [
            cell(line),
            cell(&answer),
            cell(&pen.line(70).replace('|', " ")),
            cell(line),
        ];
        format!("{number};{}", cells.join(";"))
    };
    let head = "id;vraag;antwoord;onderwerpen;link".to_owned();
    let rows: Vec<String> = std::iter::once(head)
        .chain(PAYLOADS.iter().enumerate().map(row))
        .collect();
    let table = rows.join("\n");
    let (preview, _) = pen
        .brings("/faq/import", json!({}), ("list", "lijst.csv", Some(&table)))
        .await;
    pen.opens(&preview).await;
    pen.sends(&preview, json!({})).await;
    pen.reader.open("/faq").await;
    let mut pages: Vec<String> = pen.reader.links().await;
    pages.retain(|link| link.starts_with("/faq"));
    pages.truncate(LISTED);
    pages
}

/// Spaces, posts and comments from elsewhere, in HTML and in Markdown.
async fn community(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let (mail, other) = (&scene.writer.mail, &scene.other.mail);
    let post = |(number, line): (usize, &&str)| {
        let format = if number.is_multiple_of(2) { "html" } else { "markdown" };
        json!({
            "id": format!("p{number}"), "space": "s1", "author": if number % 3 == 0 { mail } else { other },
            "title": line, "body": format!("{line}\n\nen verder"), "format": format, "kind": "talk",
            // The first is the newest: it stands on top, with all comments.
            "created_at": if number == 0 { "2024-03-02T09:30:00Z" } else { "2024-03-01T09:30:00Z" },
        })
    };
    let comment = |(number, line): (usize, &&str)| {
        let format = if number.is_multiple_of(2) { "markdown" } else { "html" };
        json!({
            "id": format!("c{number}"), "post": "p0", "author": other, "body": line, "format": format,
            "created_at": "2024-03-03T10:00:00Z",
        })
    };
    let whole = json!({
        "source": "<b onclick=alert(1)>elders",
        "spaces": [{ "id": "s1", "name": "</title><script>alert(1)</script>", "about": pen.lines(1500), "kind": "open" }],
        "members": [{ "space": "s1", "person": mail, "duty": "manager" }, { "space": "s1", "person": other, "duty": "manager" }],
        "posts": PAYLOADS.iter().enumerate().map(post).collect::<Vec<_>>(),
        "comments": PAYLOADS.iter().enumerate().map(comment).collect::<Vec<_>>(),
    });
    let file = ("files", "<img src=x onerror=alert(1)>.json", Some(whole.to_string()));
    let (report, _) = pen
        .brings(
            "/community/import",
            json!({ "source": "elders" }),
            (file.0, file.1, file.2.as_deref()),
        )
        .await;
    pen.opens(&report).await;
    pen.sends(&format!("{report}/start"), json!({})).await;
    scene.house.work().await;
    let mut pages = vec![report, "/community/import".to_owned(), "/spaces".to_owned()];
    pen.reader.open("/spaces").await;
    let links = pen.reader.links().await;
    let mut doors = links
        .into_iter()
        .filter_map(|link| link.strip_suffix("/about").map(str::to_owned));
    let come = doors.find(|link| link.starts_with("/spaces/") && *link != scene.space);
    let mut next = come;
    if next.is_none() {
        pen.note("the space from elsewhere is not there".to_owned());
    }
    // All pages of its stream, and the first post with all comments.
    while let Some(path) = next {
        pen.reader.open(&path).await;
        let links = pen.reader.links().await;
        pages.extend(links.iter().filter(|link| link.starts_with("/posts/")).take(1).cloned());
        pages.push(path);
        next = links
            .into_iter()
            .find(|link| link.contains("before=") && !pages.contains(link));
    }
    pages
}
