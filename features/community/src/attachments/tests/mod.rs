//! Pictures and files as people bring and fetch them, on a real store and a real disk.

mod changing;
mod hostile;
mod rights;
mod uploads;

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use testkit::{House, Person};

use super::*;

/// A word that stands in a closed space only.
const CANARY: &str = "kanariepiet";

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

/// Fatima and Joris manage; Tom is somebody else.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        house,
    }
}

impl Scene {
    async fn space(&self, name: &str, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        made.location().trim_end_matches("/about").to_owned()
    }

    /// The files on disk, by their hashes.
    fn on_disk(&self) -> Vec<String> {
        let mut names = Vec::new();
        let folders = std::fs::read_dir(self.house.platform.config.data.join("files"));
        for folder in folders.into_iter().flatten().flatten() {
            let inside = std::fs::read_dir(folder.path()).unwrap();
            names.extend(inside.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()));
        }
        names
    }
}

/// A picture of this size, red on the left and blue on the right.
fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let half = |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    };
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, half));
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Places a post with one file and gives its page; what is on a picture is filled in under `about`.
async fn placed(who: &Person, space: &str, words: &str, file: (&str, &[u8]), about: &str) -> String {
    let fields = [("kind", "talk"), ("words", words), ("key", words), ("act", "attach")];
    let path = format!("{space}/posts");
    let brought = who.upload(&path, &fields, ("files", file.0, file.1)).await;
    assert_eq!(brought.status, 200, "{}", brought.text);
    let field = field_of(&brought.text, "about-");
    let mut fields = vec![("kind", "talk"), ("words", words), ("key", words), ("act", "place")];
    if !about.is_empty() {
        fields.push((field.as_str(), about));
    }
    let page = who.post(&path, &fields).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

/// The first name on a page that begins so; empty when there is none.
fn field_of(page: &str, begin: &str) -> String {
    let mark = format!("name=\"{begin}");
    let found = page
        .split_once(mark.as_str())
        .map(|(_, rest)| rest.split('"').next().unwrap());
    found.map(|rest| format!("{begin}{rest}")).unwrap_or_default()
}

/// The addresses of files on a page.
async fn addresses(who: &Person, page: &str) -> Vec<String> {
    let text = who.get(page).await.text;
    let mark = format!("href=\"{page}/files/");
    let links = text.split(mark.as_str()).skip(1);
    links
        .map(|rest| format!("{page}/files/{}", rest.split('"').next().unwrap()))
        .collect()
}
