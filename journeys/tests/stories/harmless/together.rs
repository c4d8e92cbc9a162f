//! What a space decides and where it meets: polls, ideas, projects, proposals, gatherings, the weekly hour.

use platform::clock::DAY_MICROS;
use serde_json::json;

use super::everywhere::Scene;
use super::pen::Pen;

/// Things of each kind: with their options, places and answers they hold every line.
const OF_EACH: usize = 6;

/// Writes them, and gives the pages on which they stand.
pub(super) async fn write(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let mut pages = Vec::new();
    for _ in 0..OF_EACH {
        pages.extend(poll(pen, scene).await);
        pages.extend(idea(pen, scene).await);
        pages.extend(proposal(pen, scene).await);
    }
    for number in 0..3 {
        pages.extend(project(pen, scene, number == 2).await);
        pages.extend(gathering(pen, scene, number == 2).await);
    }
    pages.extend(hour(pen, scene).await);
    again(pen, scene).await;
    pages
}

/// A moment so many days from now, as a field writes it.
fn moment(scene: &Scene, days: i64) -> String {
    let at = scene.house.platform.now().plus(days * DAY_MICROS).instant();
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

fn day(scene: &Scene, days: i64) -> String {
    moment(scene, days)[..10].to_owned()
}

async fn poll(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    // Two that differ in capitals alone are the same answer.
    let options: Vec<String> = (0..20).map(|number| format!("{} {number}", pen.line(190))).collect();
    let form = json!({
        "question": pen.line(200), "words": pen.lines(20_000), "kind": "ranked", "options": options.join("\n"),
        "reveal": "live", "closes": moment(scene, 3),
    });
    vec![pen.sends(&format!("{}/polls", scene.space), form).await]
}

async fn idea(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let space = scene.space.trim_start_matches("/spaces/");
    let form = json!({ "space": space, "title": pen.line(200), "words": pen.lines(30_000), "act": "anyway" });
    let idea = pen.sends("/ideas", form).await;
    let form = json!({ "title": pen.line(200), "words": pen.lines(20_000), "act": "place" });
    pen.sends(&format!("{idea}/edit"), form).await;
    let answer = json!({ "status": "doing", "words": pen.lines(3000) });
    pen.sends(&format!("{idea}/status"), answer).await;
    vec![idea.clone(), format!("{idea}/versions"), format!("{idea}/edit")]
}

async fn proposal(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let sections = || {
        format!(
            "# {}\n{}\n\n# {}\n{}",
            pen.line(150),
            pen.lines(9000),
            pen.line(150),
            pen.lines(9000)
        )
    };
    let form = json!({
        "title": pen.line(200), "why": pen.lines(1900), "words": sections(), "until": moment(scene, 3),
    });
    let proposal = pen.sends(&format!("{}/proposals", scene.space), form).await;
    let said = json!({ "version": "1", "section": "1", "stance": "objection", "words": pen.lines(1500) });
    pen.sends(&format!("{proposal}/feedback"), said).await;
    let next = json!({ "words": sections(), "changes": pen.lines(1500), "until": moment(scene, 4) });
    pen.sends(&format!("{proposal}/version"), next).await;
    vec![
        proposal.clone(),
        format!("{proposal}?version=1"),
        format!("{proposal}/version"),
    ]
}

async fn project(pen: &Pen<'_>, scene: &Scene, stops: bool) -> Vec<String> {
    let space = scene.space.trim_start_matches("/spaces/");
    let form = json!({ "space": space, "title": pen.line(200), "words": pen.lines(30_000), "act": "place" });
    let project = pen.sends("/projects", form).await;
    let project = project.trim_end_matches("/ask").to_owned();
    let pages = vec![
        project.clone(),
        format!("{project}/edit"),
        format!("{project}/ask"),
        format!("{project}/plan"),
    ];
    if stops {
        let why = json!({ "words": pen.lines(900), "act": "keep" });
        pen.sends(&format!("{project}/step/stop"), why).await;
        return pages;
    }
    let form = json!({
        "question": format!("{}?", pen.line(290).replace('?', "")), "react_on": day(scene, 2), "decide_on": day(scene, 3), "report_on": day(scene, 4),
        "decider": scene.writer.mail,
    });
    pen.sends(&format!("{project}/ask"), form).await;
    let reaction = json!({ "words": pen.lines(1900) });
    pen.sends(&format!("{project}/reactions"), reaction).await;
    let moved = json!({ "step": "report", "to": day(scene, 6), "words": pen.lines(900) });
    pen.sends(&format!("{project}/dates"), moved).await;
    let collected = json!({ "act": "close", "words": pen.lines(900) });
    pen.sends(&format!("{project}/collected"), collected).await;
    let decided = json!({
        "title": pen.line(200), "words": pen.lines(900), "other": pen.lines(900), "act": "keep",
    });
    pen.sends(&format!("{project}/step/decide"), decided).await;
    let report = json!({ "words": pen.lines(900), "act": "keep" });
    pen.sends(&format!("{project}/step/report"), report).await;
    pages
}

async fn gathering(pen: &Pen<'_>, scene: &Scene, is_off: bool) -> Vec<String> {
    let form = json!({
        "title": pen.line(200), "about": pen.lines(15_000), "place": pen.line(300),
        "link": format!("https://evil.example/{}", pen.line(200).replace(char::is_whitespace, "+")),
        "begins": moment(scene, 1), "ends": moment(scene, 2), "zone": "Europe/Amsterdam", "tell": "yes",
    });
    let gathering = pen.sends(&format!("{}/gatherings", scene.space), form).await;
    pen.sends(&format!("{gathering}/answer"), json!({ "reply": "come" }))
        .await;
    if is_off {
        let why = json!({ "reason": pen.lines(450), "scope": "this" });
        pen.sends(&format!("{gathering}/cancel"), why).await;
    }
    vec![gathering.clone(), format!("{gathering}/edit")]
}

/// The hour of tomorrow, with its topic, and the one after it, called off.
async fn hour(pen: &Pen<'_>, scene: &Scene) -> Vec<String> {
    let form = json!({
        "weekday": "3", "begins": "11:00", "minutes": "60", "open_hours": "2", "zone": "Europe/Amsterdam",
    });
    let hour = pen.sends(&format!("{}/social-hour", scene.space), form).await;
    let (first, second) = (format!("{hour}/2026-11-18"), format!("{hour}/2026-11-25"));
    pen.sends(&format!("{first}/host"), json!({ "host": "yes" })).await;
    let about = json!({ "topic": pen.line(180), "starters": pen.lines(3800) });
    pen.sends(&format!("{first}/topic"), about).await;
    let why = json!({ "reason": pen.lines(450) });
    pen.sends(&format!("{second}/call-off"), why).await;
    vec![hour, format!("{first}/kit"), format!("{first}/harvest"), first, second]
}

/// Forms that come back: looked at first, or not right, with everything that was typed.
async fn again(pen: &Pen<'_>, scene: &Scene) {
    let space = scene.space.trim_start_matches("/spaces/");
    let long = || pen.lines(2000);
    let posts = format!("{}/posts", scene.space);
    let looked = json!({ "kind": "talk", "title": pen.line(200), "words": pen.lines(30_000), "act": "preview" });
    let forms = [
        (posts.clone(), looked),
        (
            posts,
            json!({ "kind": long(), "title": long(), "words": long(), "at": long(), "ends": long(), "key": long() }),
        ),
        (
            "/spaces".to_owned(),
            json!({ "name": long(), "kind": long(), "about": pen.lines(9000), "second": long() }),
        ),
        (
            "/ideas".to_owned(),
            json!({ "space": space, "title": pen.line(200), "words": pen.lines(30_000), "act": "preview" }),
        ),
        (
            "/ideas".to_owned(),
            json!({ "space": long(), "title": long(), "words": "", "act": "place" }),
        ),
        (
            "/projects".to_owned(),
            json!({ "space": space, "title": pen.line(200), "words": pen.lines(30_000), "act": "preview" }),
        ),
        (
            "/projects".to_owned(),
            json!({ "space": long(), "title": long(), "words": "", "act": "place" }),
        ),
        (
            format!("{}/polls", scene.space),
            json!({ "question": long(), "words": long(), "kind": long(), "options": long(), "reveal": long(), "closes": long() }),
        ),
        (
            format!("{}/proposals", scene.space),
            json!({ "title": long(), "why": pen.lines(9000), "words": long(), "until": long() }),
        ),
        (
            format!("{}/gatherings", scene.space),
            json!({
                "title": long(), "about": long(), "place": long(), "link": long(), "begins": long(), "ends": long(),
                "zone": long(), "places": long(), "repeat": long(), "until": long(), "reason": long(),
            }),
        ),
        (
            "/faq".to_owned(),
            json!({ "question": long(), "words": long(), "subjects": long(), "owner": long(), "review_on": long(), "act": "keep" }),
        ),
        (
            "/faq".to_owned(),
            json!({ "question": pen.line(200), "words": pen.lines(30_000), "review_on": "2027-05-22", "act": "preview" }),
        ),
        ("/community/today".to_owned(), json!({ "words": long() })),
    ];
    for (number, (path, form)) in forms.into_iter().enumerate() {
        pen.turns(&path, form).await;
        pen.looks(&format!("the answer to form {number} of {path}")).await;
    }
}
