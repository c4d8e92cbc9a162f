//! What is said in a place: posts, comments, files, drafts, plans, reports, what is shared, asked and kept.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use platform::ids::from_short;
use platform::outside::PageBrief;
use testkit::Person;

use super::planted::{Cast, Planted, note_refused, says, sent};

/// Posts in each place, one of each kind: with title, words, an earlier text, a comment, an answer to it and a report.
const POSTS: usize = 3;

/// Fills it.
pub(super) async fn plant(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    for number in 0..POSTS {
        post(planted, cast, space, ["question", "talk", "announcement"][number % 3]).await;
    }
    files(planted, cast, space).await;
    if cast.goes_out {
        shared(planted, cast, space).await;
    }
    kept(planted, cast, space).await;
}

fn form_of(kind: &str, title: &str, words: &str) -> [(&'static str, String); 4] {
    [
        ("kind", kind.to_owned()),
        ("title", title.to_owned()),
        ("words", words.to_owned()),
        ("act", "place".to_owned()),
    ]
}

async fn post(planted: &mut Planted, cast: &Cast<'_>, space: &str, kind: &str) {
    let (title, words, earlier) = (
        planted.word("title"),
        planted.word("words"),
        planted.word("earlier words"),
    );
    let post = says(
        cast.manager,
        &format!("{space}/posts"),
        &form_of(kind, &title, &earlier),
    )
    .await;
    says(cast.manager, &format!("{post}/edit"), &form_of(kind, &title, &words)).await;
    for lost in cast.lost() {
        for wish in ["save", "follow"] {
            sent(lost, &format!("{post}/wish"), &[("wish", wish)]).await;
        }
        let own = lost
            .post(&format!("{post}/comments"), &[("words", "Ik lees mee")])
            .await;
        assert!(own.status.is_redirection(), "{}", own.text);
    }
    let words = [("words", planted.word("comment"))];
    let said = says(cast.member, &format!("{post}/comments"), &words).await;
    let comment = said.rsplit('#').next().unwrap().to_owned();
    let answer = [("words", planted.word("answer")), ("to", comment.clone())];
    says(cast.manager, &format!("{post}/comments"), &answer).await;
    if kind == "question" {
        sent(cast.manager, &format!("{post}/accept"), &[("comment", &comment)]).await;
    }
    if kind == "announcement" {
        sent(cast.manager, &format!("{post}/must-read"), &[("by", "2026-12-24")]).await;
    }
    let key = from_short(post.rsplit('/').next().unwrap())
        .unwrap_or_default()
        .to_string();
    let report = [("subject", key), ("why", planted.word("report"))];
    says(cast.member, &format!("{post}/report"), &report).await;
    sent(cast.member, &format!("{post}/wish"), &[("wish", "save")]).await;
    let of_it = ["", "/edit", "/versions", "/share", "/since?at=0"];
    planted.addresses.extend(of_it.map(|part| format!("{post}{part}")));
    planted.posts.push(post);
}

/// A picture of one colour.
fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(40, 30, image::Rgb([20, 90, 200])));
    picture
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    bytes
}

/// The first address on a page that begins so.
pub(super) fn first(page: &str, begin: &str) -> String {
    let Some((_, rest)) = page.split_once(&format!("\"{begin}")) else {
        note_refused(format!("no {begin} on a page"));
        return format!("{begin}refused");
    };
    format!("{begin}{}", rest.split(['"', '?']).next().unwrap())
}

async fn files(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let (who, path) = (cast.manager, format!("{space}/posts"));
    let (name, bytes) = (format!("{}.txt", planted.word("file name")), planted.word("file"));
    let fields = [("kind", "talk"), ("words", "Zie het stuk"), ("act", "place")];
    let placed = who.upload(&path, &fields, ("files", &name, bytes.as_bytes())).await;
    let post = placed.location().to_owned();
    let said = format!("{}.csv", planted.word("file name of a comment"));
    let comment = planted.word("file of a comment");
    let more = [("words", "En dit"), ("key", post.as_str())];
    cast.member
        .upload(&format!("{post}/comments"), &more, ("files", &said, comment.as_bytes()))
        .await;
    let page = who.get(&post).await.text;
    if !page.contains(&name) || !page.contains(&said) {
        note_refused(format!("the files of {post}"));
    }
    let mark = format!("{post}/files/");
    let files = page.split(mark.as_str()).skip(1);
    let files = files.map(|rest| format!("{mark}{}", rest.split(['"', '?']).next().unwrap()));
    planted.addresses.extend(files);
    planted.addresses.insert(post);

    // A picture asks what is on it; until that is said it waits for who brought it.
    let key = format!("key-{}", planted.words.len());
    let name = format!("{}.png", planted.word("name of a picture"));
    let fields = [
        ("kind", "talk"),
        ("words", "Kijk"),
        ("key", key.as_str()),
        ("act", "attach"),
    ];
    let asks = who.upload(&path, &fields, ("files", &name, &picture())).await.text;
    let field = first(&asks, "about-");
    planted.addresses.insert(first(&asks, "/attachments/"));
    let about = planted.word("words of a picture");
    let fields = [
        ("kind", "talk"),
        ("words", "Kijk"),
        ("key", key.as_str()),
        ("act", "place"),
        (&field, &about),
    ];
    let post = sent(who, &path, &fields).await;
    let page = who.get(&post).await.text;
    planted.addresses.insert(first(&page, &format!("{post}/files/")));
    planted.addresses.insert(post);
    // The name of a picture is asked of nobody but who brought it: what is on it stands in its place.
    if !page.contains(&name) {
        planted.words.remove(name.trim_end_matches(".png"));
    }
}

/// What somebody did not say yet: drafts, a change that was begun, what is planned. Last of all: whoever places a post has no
/// draft of it any more.
pub(super) async fn drafts(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let who = cast.manager;
    for space in [space, &cast.open] {
        let mut plan = form_of("talk", &planted.word("title of a plan"), &planted.word("plan")).to_vec();
        plan.push(("at", "2026-12-20T12:00".to_owned()));
        let plan = says(who, &format!("{space}/posts"), &plan).await;
        planted.addresses.insert(plan);
    }
    let under = says(
        who,
        &format!("{space}/posts"),
        &form_of("talk", "", "Hier komt nog iets bij"),
    )
    .await;
    let words = [("words", planted.word("draft of a comment"))];
    says(who, &format!("{under}/comments/draft"), &words).await;
    let change = form_of("talk", &planted.word("title of a change"), &planted.word("change"));
    says(who, &format!("{under}/edit/draft"), &change).await;
    planted.addresses.extend([under.clone(), format!("{under}/edit")]);
    let draft = form_of("talk", &planted.word("title of a draft"), &planted.word("draft"));
    says(who, &format!("{space}/posts/draft"), &draft).await;
}

/// What goes outside from there: a post shared in an open space, and a question that is the same as an open one.
async fn shared(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let open = cast.open.trim_start_matches("/spaces/");
    for post in [
        planted.posts[planted.posts.len() - 2].clone(),
        planted.posts[planted.posts.len() - 1].clone(),
    ] {
        let share = [("space", open), ("words", "Lees dit eens"), ("key", &post)];
        let share = sent(cast.manager, &format!("{post}/share"), &share).await;
        planted.addresses.insert(share);
    }
    let question = form_of("question", "Wie weet hoe het filter open gaat?", "Wie?");
    let general = says(cast.manager, &format!("{}/posts", cast.open), &question).await;
    let (title, words) = (planted.word("title of the same"), planted.word("words of the same"));
    let same = says(
        cast.member,
        &format!("{space}/posts"),
        &form_of("question", &title, &words),
    )
    .await;
    let said = [("words", planted.word("answer to the same"))];
    says(cast.member, &format!("{same}/comments"), &said).await;
    let other = general.trim_start_matches("/posts/");
    let id = same.trim_start_matches("/posts/");
    sent(cast.manager, &format!("/questions/{id}/same"), &[("other", other)]).await;
    planted.addresses.extend([
        same.clone(),
        general,
        format!("/questions/{id}/same"),
        format!("/questions/{id}/who"),
    ]);

    // Of a page outside nothing is asked for a closed place; of an open one that closes later the card stays inside.
    let at = planted.word("address");
    let url = format!("https://{at}.example/");
    let (title, about) = (planted.word("title of a page"), planted.word("page"));
    let brief = PageBrief {
        title: title.clone(),
        about: about.clone(),
        host: format!("{at}.example"),
    };
    cast.house.pages.answer(&url, brief);
    let post = says(
        cast.manager,
        &format!("{space}/posts"),
        &form_of("talk", "", &format!("Zie {url}")),
    )
    .await;
    cast.house.run_jobs().await;
    cast.house.run_jobs().await;
    if !cast.house.pages.looked().contains(&url) {
        planted.words.remove(&title);
        planted.words.remove(&about);
    }
    planted.addresses.insert(post);
}

/// An answer that is kept for the space.
async fn kept(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let (title, words) = (planted.word("title of a question"), planted.word("words of a question"));
    let post = says(
        cast.manager,
        &format!("{space}/posts"),
        &form_of("question", &title, &words),
    )
    .await;
    let said = says(
        cast.member,
        &format!("{post}/comments"),
        &[("words", planted.word("reply"))],
    )
    .await;
    let comment = said.rsplit('#').next().unwrap().to_owned();
    sent(cast.manager, &format!("{post}/accept"), &[("comment", &comment)]).await;
    let id = post.trim_start_matches("/posts/").to_owned();
    let owner = &cast.removed.account.as_ref().unwrap().mail;
    let (question, subject) = (planted.word("kept question"), planted.word("subject"));
    let entry = |words: String| {
        [
            ("question", question.clone()),
            ("words", words),
            ("wide", "space".to_owned()),
            ("subjects", subject.clone()),
            ("owner", owner.clone()),
            ("review_on", "2027-05-22".to_owned()),
            ("act", "keep".to_owned()),
        ]
    };
    let kept = says(
        cast.manager,
        &format!("/questions/{id}/faq"),
        &entry(planted.word("earlier kept answer")),
    )
    .await;
    says(
        cast.manager,
        &format!("{kept}/edit"),
        &entry(planted.word("kept answer")),
    )
    .await;
    for lost in cast.lost() {
        lost.post(&format!("{kept}/helped"), &[("helped", "yes")]).await;
    }
    planted
        .addresses
        .extend(["", "/edit", "/versions"].map(|part| format!("{kept}{part}")));
    let list = format!("/faq?subject={subject}");
    planted.addresses.extend([post, format!("/questions/{id}/faq"), list]);
}

/// Says something more under every post, once some may not read there any more.
pub(super) async fn go_on(planted: &mut Planted, manager: &Person, member: &Person) {
    for post in planted.posts.clone() {
        for (who, of) in [(manager, "comment afterwards"), (member, "another afterwards")] {
            let word = planted.word(of);
            let said = who.post(&format!("{post}/comments"), &[("words", &word)]).await;
            // In what was archived nothing is said any more.
            if !said.status.is_redirection() {
                planted.words.remove(&word);
            }
        }
    }
}
