//! Somebody who writes lines of attack wherever something can be written, in forms sent as the page itself would send them.

use std::cell::{Cell, RefCell};

use serde_json::{Value, json};

use crate::payloads::PAYLOADS;
use crate::reader::Reader;

/// Sends a form as the page itself would, and says where that led.
const SENDS: &str = "
const [path, fields, done] = arguments;
fetch(path, { method: 'POST', body: new URLSearchParams(fields) }).then(async (it) => {
  const wrong = it.ok ? '' : ((await it.text()).match(/-error\">.*?<.p>/gs) || []).join(' ').replace(/<[^>]*>/g, ' ');
  done(it.status + ' ' + new URL(it.url).pathname + (wrong && ' ' + wrong));
}, (error) => done('0 ' + error));";

/// The same with one file; a picture is eight blue points wide.
const BRINGS: &str = "
const [path, fields, field, name, words, done] = arguments;
const form = new FormData();
for (const [key, value] of Object.entries(fields)) form.append(key, value);
const blue = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR4nGMQiTqBFTEMpAQA5yY6IS0o5EIAAAAASUVORK5CYII=';
const bytes = words === null ? Uint8Array.from(atob(blue), (it) => it.charCodeAt(0)) : words;
form.append(field, new File([bytes], name));
fetch(path, { method: 'POST', body: form }).then(async (it) => {
  const asks = (await it.text()).match(/name=\"(about-[^\"]+)\"/);
  done([it.status + '', new URL(it.url).pathname, asks ? asks[1] : '']);
}, (error) => done(['0', '' + error, '']));";

/// Sends a form so that its answer is the page on show.
const TURNS: &str = "
const [path, fields] = arguments;
const form = document.createElement('form');
form.method = 'post';
form.action = path;
for (const [key, value] of Object.entries(fields)) {
  const field = document.createElement('textarea');
  field.name = key;
  field.value = value;
  form.append(field);
}
document.body.append(form);
document.documentElement.dataset.before = 'yes';
HTMLFormElement.prototype.submit.call(form);";

/// Sends a form, and says where that led.
pub(super) async fn sends(reader: &Reader<'_>, path: &str, fields: Value) -> String {
    let sent = reader
        .driver()
        .execute_async(SENDS, vec![json!(path), fields])
        .await
        .unwrap();
    let sent: String = sent.convert().unwrap();
    let (status, leads) = sent.split_once(' ').unwrap();
    assert_eq!(status, "200", "{path}: {sent}");
    leads.to_owned()
}

/// Whoever writes, with the lines one after another.
pub(super) struct Pen<'a> {
    pub(super) reader: &'a Reader<'a>,
    next: Cell<usize>,
    troubles: RefCell<Vec<String>>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(reader: &'a Reader<'a>) -> Self {
        Self {
            reader,
            next: Cell::new(0),
            troubles: RefCell::default(),
        }
    }

    /// How many lines were written in short fields.
    pub(super) fn written(&self) -> usize {
        self.next.get()
    }

    /// The next line, on one line and not longer than this.
    pub(super) fn line(&self, most: usize) -> String {
        let number = self.next.get();
        self.next.set(number + 1);
        let line = PAYLOADS[number % PAYLOADS.len()].split_whitespace().collect::<Vec<_>>();
        line.join(" ").chars().take(most).collect()
    }

    /// As many lines as fit, beginning at another one each time.
    pub(super) fn lines(&self, most: usize) -> String {
        let from = self.next.get();
        let mut all = String::new();
        for number in 0..PAYLOADS.len() {
            let line = PAYLOADS[(from + number) % PAYLOADS.len()];
            if all.chars().count() + line.chars().count() + 2 > most {
                break;
            }
            all.push_str(line);
            all.push_str("\n\n");
        }
        all
    }

    /// What went wrong so far: forms that were refused, pages that did harm. All of it is told at once.
    pub(super) fn troubles(&self) -> Vec<String> {
        self.troubles.take()
    }

    pub(super) fn note(&self, trouble: String) {
        self.troubles.borrow_mut().push(trouble);
    }

    /// Sends a form, and says where that led.
    pub(super) async fn sends(&self, path: &str, fields: Value) -> String {
        let wanted = vec![json!(path), fields];
        let sent = self.reader.driver().execute_async(SENDS, wanted).await.unwrap();
        let sent: String = sent.convert().unwrap();
        match sent.strip_prefix("200 ") {
            Some(leads) => leads.to_owned(),
            None => {
                self.note(format!("{path}: {sent}"));
                "/refused/refused".to_owned()
            }
        }
    }

    /// Sends a form with a file, or with a picture when it has no words; says where that led and which field asks what is on it.
    pub(super) async fn brings(&self, path: &str, fields: Value, file: (&str, &str, Option<&str>)) -> (String, String) {
        let (field, name, words) = file;
        let words = words.map_or(Value::Null, |words| json!([words]));
        let wanted = vec![json!(path), fields, json!(field), json!(name), words];
        let sent = self.reader.driver().execute_async(BRINGS, wanted).await.unwrap();
        let [status, leads, asks]: [String; 3] = sent.convert().unwrap();
        if status != "200" {
            self.note(format!("{path} with {name}: {status} {leads}"));
        }
        (leads, asks)
    }

    /// Opens a page, on which nothing acts.
    pub(super) async fn opens(&self, path: &str) {
        self.reader.open(path).await;
        self.looks(path).await;
    }

    /// The browser had nothing to complain about, but that a field of a moment was filled with what is none, and that the stream
    /// of a page was cut off by going to the next one: htmx writes that down as a bare event. A script that runs where it must
    /// not, or a refusal by the policy, says what and where.
    pub(super) async fn hears_no_complaints(&self) {
        let complaints = self.reader.browser.complaints().await;
        let no_value = [" does not conform ", " cannot be parsed"];
        let is_field =
            |line: &&String| line.contains("The specified value ") && no_value.iter().any(|it| line.contains(it));
        let is_cut_off = |line: &&String| line.contains("/assets/main") && line.ends_with("\"[object Event]\"");
        for line in complaints.iter().filter(|line| !is_field(line) && !is_cut_off(line)) {
            self.note(format!("the browser says: {line}"));
        }
    }

    /// Looks at the page that is on show.
    pub(super) async fn looks(&self, what: &str) {
        let acts = self.reader.driver().execute(super::ACTS, vec![]).await.unwrap();
        let acts: Vec<String> = acts.convert().unwrap();
        if !acts.is_empty() {
            self.note(format!("{what}: {acts:#?}"));
        }
    }

    /// Sends a form and shows the answer, also when it is no.
    pub(super) async fn turns(&self, path: &str, fields: Value) {
        self.reader
            .driver()
            .execute(TURNS, vec![json!(path), fields])
            .await
            .unwrap();
        self.reader.the("html:not([data-before]) main h1").await;
    }
}
