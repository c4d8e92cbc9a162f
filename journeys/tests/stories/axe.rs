//! axe-core, a program that finds faults of accessibility, on the page that a browser shows.

use serde_json::json;

use super::driver::Browser;
use super::reader::Reader;

/// Runs on the page as it is shown now; a fault is its rule, and where it is.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const wanted = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };
axe.run(document, wanted).then(
  (found) => done(found.violations.map((fault) => fault.id + " (" + fault.impact + "): " + fault.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + " | " + (node.any.concat(node.all, node.none)[0] || {}).message).join(" ; "))),
  (error) => done(["axe: " + error]));
"#;

/// How far the page is wider than the window, and what sticks out.
const TOO_WIDE: &str = r#"
const room = document.documentElement.clientWidth;
const over = document.documentElement.scrollWidth - room;
if (over <= 0) return [];
const out = [...document.querySelectorAll("main *, header *, footer *")].filter((one) => one.getBoundingClientRect().right > room + 1);
return ["scrolls " + over + " px sideways: " + out.slice(-3).map((one) => one.outerHTML.slice(0, 120)).join(" ; ")];
"#;

/// Where the installation of the front end's tools keeps it.
fn source() -> String {
    let place = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../web/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(place).expect("axe-core comes with `npm ci` in web, which every build does")
}

impl Browser {
    /// Puts axe on the page that was just opened.
    pub async fn prepare_axe(&self) {
        self.driver.execute(source(), vec![]).await.unwrap();
    }

    /// The faults that axe finds, as it is shown now.
    pub async fn faults(&self) -> Vec<String> {
        let found = self.driver.execute_async(RUN, vec![]).await.unwrap();
        found.convert().unwrap()
    }

    /// What makes somebody scroll sideways.
    pub async fn too_wide(&self) -> Vec<String> {
        self.driver
            .execute(TOO_WIDE, vec![json!(null)])
            .await
            .unwrap()
            .convert()
            .unwrap()
    }
}

impl Reader<'_> {
    /// No faults wide and narrow, light and dark. For pages that exist for a moment; the story of the pages has all others.
    pub async fn finds_no_faults(&self) {
        self.browser.prepare_axe().await;
        for (width, dark) in [(320, true), (320, false), (1280, true), (1280, false)] {
            self.browser.set_dark(dark).await;
            self.browser.set_width(width).await;
            let mut faults = self.browser.faults().await;
            faults.extend(self.browser.too_wide().await);
            let place = format!("{} at {width}, dark {dark}", self.path().await);
            assert_eq!(faults, Vec::<String>::new(), "{place}");
        }
    }
}
