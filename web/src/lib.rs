//! What pages load from the server: script, style, font and icons, built by `build.rs` and carried in the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_embed::Embed;

/// The folder under which the server offers the files: `/assets/NAME`.
pub const ADDRESS: &str = "/assets/";

#[derive(Embed)]
#[folder = "$OUT_DIR/assets"]
struct Built;

/// A file as it is served.
#[derive(Debug)]
pub struct Asset {
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type, with the character set for texts.
    pub mime: String,
    /// Whether its name carries its hash, so that a browser may keep it for ever.
    pub hashed: bool,
}

/// The names that pages use, with the file of each.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let list = Built::get("assets.json").map(|file| file.data);
    list.and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
});

/// The file that stands under `/assets/NAME`. The plain name ("main.css") works as well, without being kept by browsers.
pub fn file(name: &str) -> Option<Asset> {
    let hashed = !NAMES.contains_key(name);
    let stored = NAMES.get(name).map_or(name, String::as_str);
    if stored == "assets.json" {
        return None;
    }
    let file = Built::get(stored)?;
    Some(Asset {
        mime: mime(stored, file.metadata.mimetype()),
        bytes: file.data,
        hashed,
    })
}

/// The names that pages use ("main.css"), with the address of each ("/assets/main-3F2A.css").
pub fn assets() -> BTreeMap<String, String> {
    NAMES
        .iter()
        .map(|(name, stored)| (name.clone(), format!("{ADDRESS}{stored}")))
        .collect()
}

fn mime(name: &str, guessed: &str) -> String {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript; charset=utf-8".to_owned(),
        Some("css") => "text/css; charset=utf-8".to_owned(),
        Some("webmanifest") => "application/manifest+json".to_owned(),
        _ => guessed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{assets, file};

    #[test]
    fn every_name_that_pages_use_is_built() {
        let assets = assets();
        for name in [
            "main.js",
            "main.css",
            "favicon.svg",
            "apple-touch-icon.png",
            "manifest.webmanifest",
        ] {
            let address = assets.get(name).unwrap_or_else(|| panic!("{name} is not built"));
            let asset =
                file(address.trim_start_matches("/assets/")).unwrap_or_else(|| panic!("{address} is not there"));
            assert!(asset.hashed, "{address}");
            assert!(!asset.bytes.is_empty(), "{address}");
        }
    }

    #[test]
    fn media_types_are_those_a_strict_browser_takes() {
        let mime = |name| file(name).map(|asset| asset.mime);
        assert_eq!(mime("main.js").as_deref(), Some("text/javascript; charset=utf-8"));
        assert_eq!(mime("main.css").as_deref(), Some("text/css; charset=utf-8"));
        assert_eq!(mime("favicon.svg").as_deref(), Some("image/svg+xml"));
        assert_eq!(mime("icon-192.png").as_deref(), Some("image/png"));
    }

    #[test]
    fn names_that_were_not_built_give_nothing() {
        for name in ["", "assets.json", "../Cargo.toml", "/etc/passwd", "main-0000.css"] {
            assert!(file(name).is_none(), "{name}");
        }
    }

    #[test]
    fn the_style_keeps_light_and_dark_and_names_only_its_own_fonts() {
        let css = file("main.css")
            .map(|asset| asset.bytes.into_owned())
            .unwrap_or_default();
        let css = String::from_utf8(css).unwrap_or_default();
        assert!(css.contains("light-dark("), "the colours lost their dark values");
        assert!(!css.contains("http:") && !css.contains("https:") && !css.contains("url(data:"));
        for font in css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            let name = font.trim_matches(['"', '\'']).trim_start_matches("./");
            assert!(file(name).is_some_and(|asset| asset.mime == "font/woff2"), "{name}");
        }
    }

    #[test]
    fn the_policy_for_html_comes_before_everything_else() {
        let script = file("main.js")
            .map(|asset| asset.bytes.into_owned())
            .unwrap_or_default();
        let script = String::from_utf8(script).unwrap_or_default();
        let policy = script.find("createPolicy").unwrap_or(usize::MAX);
        let first_use = script.find("innerHTML").unwrap_or(0);
        assert!(policy < first_use, "{policy} {first_use}");
    }
}
