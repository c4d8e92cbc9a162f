//! What people read together: lines of today, a newsletter that went out and one that is being made.

use community::newsletter;
use people::departments;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::search::Audience;
use platform::session::Viewer;

use super::cast::Cast;
use super::hand::Hand;

/// The department with a space of its own; its head (the fifth solver) also does human resources, Joris is the first solver.
const DEPARTMENT: &str = "Waterkeringen";
/// What colleagues of it work on: who, in the order of the solvers, and the line.
const LINES: [(usize, &str); 2] = [
    (0, "De lagers van gemaal Elzerbroek, en vanmiddag de meetploeg."),
    (4, "De dijkinspectie van woensdag: wie kan rijden?"),
];
/// The newsletter that goes out, and the one that is half.
const ISSUES: [(&str, &str); 2] = [
    (
        "Drie klachten opgelost voordat iemand belde",
        "Wat deze twee weken opleverde, in **drie dingen** om te lezen. Heb je zelf iets? Zet het in een ruimte.",
    ),
    (
        "De open dag komt eraan",
        "Zaterdag gaat de sluis open. Wie staat er, en wat laten we zien?",
    ),
];
/// Things in one newsletter.
const ITEMS: usize = 3;

/// At the end of the story.
pub(super) async fn read(platform: &Platform, cast: &Cast) -> Result<(), Failure> {
    say_today(platform, cast).await?;
    let marijke = Hand::of(platform, &cast.marijke).await?;
    let posts = offered(platform, cast).await?;
    for (number, (title, words)) in ISSUES.into_iter().enumerate() {
        marijke.send("/newsletter", &[("title", title), ("key", title)]).await?;
        let Some(path) = newsletter::find_newest(platform.store.reader()).await? else {
            continue;
        };
        let form = [("title", title), ("words", words), ("reach", "everyone")];
        marijke.send(&format!("{path}/edit"), &form).await?;
        for key in posts.iter().skip(number).take(ITEMS) {
            let form = [("act", "add"), ("source", "posts"), ("key", key.as_str())];
            marijke.send(&format!("{path}/items"), &form).await?;
        }
        if number == 0 {
            let plan = [("act", "plan"), ("at", "")];
            marijke.send(&format!("{path}/send"), &plan).await?;
        }
    }
    Ok(())
}

/// The space of a department, and what two of its people work on.
async fn say_today(platform: &Platform, cast: &Cast) -> Result<(), Failure> {
    let tree = departments::tree(platform.store.reader()).await?;
    let [department] = tree.list_named(DEPARTMENT)[..] else {
        return Ok(());
    };
    let (Some(head), Some(joris)) = (cast.solvers.get(4), cast.solvers.first()) else {
        return Ok(());
    };
    let id = department.public_id.to_string();
    let form = [
        ("name", "Team Waterkeringen"),
        ("kind", "closed"),
        ("about", "Van ons, voor ons: wie waar is en wat er speelt."),
        ("second", joris.mail.as_str()),
        ("department", id.as_str()),
    ];
    Hand::of(platform, head).await?.send("/spaces", &form).await?;
    for (who, words) in LINES {
        let hand = Hand::of(platform, &cast.solvers[who]).await?;
        hand.send("/community/today", &[("words", words)]).await?;
    }
    Ok(())
}

/// What Marijke could put in a newsletter, of open spaces.
async fn offered(platform: &Platform, cast: &Cast) -> Result<Vec<String>, Failure> {
    let mut keys = Vec::new();
    for source in platform.features.iter().filter_map(|feature| feature.offers) {
        if source.name == "posts" {
            let offers = (source.list)(platform, &Viewer::of(&cast.marijke), Moment(0)).await?;
            let open = offers.into_iter().filter(|offer| offer.audience == Audience::Everyone);
            keys.extend(open.map(|offer| offer.key));
        }
    }
    Ok(keys)
}
