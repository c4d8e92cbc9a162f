//! The same in every place where the community writes: each of its forms is filled with lines of attack, and every page, file and
//! letter on which they come out is opened.

use community::spaces::{self, Found, Kind as SpaceKind, Posting};
use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::session::Account;
use platform::store::Change;
use platform::texts::Language;

use super::pen::Pen;
use super::{brought, together, told};
use crate::driver::Browser;
use crate::payloads::PAYLOADS;
use crate::reader::Reader;
use crate::running::{House, PASSWORD};

/// Lists on which titles stand, and pages that say again what was asked for.
const LISTS: [&str; 16] = [
    "/",
    "/community",
    "/community/saved",
    "/community/today",
    "/community/digest",
    "/questions",
    "/faq",
    "/projects",
    "/projects?tab=closed",
    "/ideas",
    "/ideas?sort=new",
    "/polls",
    "/proposals",
    "/gatherings",
    "/social-hours",
    "/newsletter",
];

/// The people and the place of the story.
pub(super) struct Scene {
    pub(super) house: House,
    pub(super) writer: Account,
    /// Their name is a line of attack.
    pub(super) other: Account,
    /// The space, as a path.
    pub(super) space: String,
}

/// A space of two, in a department of its own.
async fn scene() -> Scene {
    let house = House::founded(Language::Nl).await;
    let writer = house
        .person("Fatima el Amrani", &[Role::Communication, Role::Administrator])
        .await;
    let name = "\"><img src=x onerror=alert(1)>";
    let other = people::accounts::add(&house.platform, "ander@lagemade.example", name, &[], PASSWORD)
        .await
        .unwrap();
    let made = house.platform.store.change(async |change: &Change| {
        let name = "<svg onload=alert(1)> afdeling";
        let department = people::departments::add(change, name, None).await?;
        for account in [&writer, &other] {
            let mut colleague = people::directory::find_or_add(change, account).await?;
            colleague.department_id = Some(department.id);
            people::directory::keep(change, &colleague).await?;
        }
        let found = Found {
            name: "\"><script>alert(1)</script>",
            about: PAYLOADS[0],
            kind: SpaceKind::Open,
            posting: Posting::Members,
            managers: &[writer.id, other.id],
            members: &[],
        };
        spaces::found(change, found).await
    });
    let space = format!("/spaces/{}", made.await.unwrap().public_id);
    Scene {
        house,
        writer,
        other,
        space,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_written_anywhere_runs() {
    let Some(browser) = Browser::start("nothing_that_is_written_anywhere_runs").await else {
        return;
    };
    let scene = scene().await;
    let house = &scene.house;
    let reader = Reader::new(&browser, &house.base);
    let pen = Pen::new(&reader);
    house.let_in(&browser, &scene.writer).await;
    reader.open("/community").await;
    let mut pages = together::write(&pen, &scene).await;
    house.later(HOUR_MICROS).await;
    house.let_in(&browser, &scene.writer).await;
    reader.open("/community").await;
    pages.extend(brought::write(&pen, &scene).await);
    let issue = told::write(&pen, &scene).await;
    house.work().await;
    assert!(pen.written() >= PAYLOADS.len(), "{} short lines", pen.written());
    pages.extend(LISTS.map(str::to_owned));
    pages.extend(LISTS[5..15].iter().map(|path| {
        let id = scene.space.trim_start_matches("/spaces/");
        format!("{}?space={id}", path.split('?').next().unwrap_or_default())
    }));
    for path in &pages {
        pen.opens(path).await;
    }
    for line in PAYLOADS.iter().step_by(33) {
        asked_again(&pen, line).await;
    }
    pen.hears_no_complaints().await;

    // Everything that was told meanwhile, in the centre and in letters; a week later also what stands in the digest.
    house.later(7 * DAY_MICROS).await;
    house.later(HOUR_MICROS).await;
    for account in [&scene.other, &scene.writer] {
        house.let_in(&browser, account).await;
        for path in ["/notices", "/", "/community/digest", "/me/data", &issue] {
            pen.opens(path).await;
        }
    }
    for path in &pages {
        if path.starts_with("/social-hours/") || path.starts_with("/projects/") {
            pen.opens(path).await;
        }
    }
    pen.hears_no_complaints().await;
    assert_eq!(pen.troubles(), Vec::<String>::new());
    let letters = told::letters_harm_nobody(&reader, &scene).await;
    println!(
        "{} pages, {letters} letters, {} lines in short fields",
        pages.len(),
        pen.written()
    );
}

/// Pages that show again what was looked for.
async fn asked_again(pen: &Pen<'_>, line: &str) {
    let mut asked = String::new();
    for byte in line.bytes() {
        asked.push_str(&format!("%{byte:02X}"));
    }
    for path in ["/search?q=", "/faq?q=", "/questions?tab=", "/people?q="] {
        pen.opens(&format!("{path}{asked}")).await;
    }
}
