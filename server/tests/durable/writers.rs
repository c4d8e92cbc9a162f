//! Colleagues who write at the same time and remember what was acknowledged: notes from most, portraits from one.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::program::Program;
use crate::wire::Wire;

/// Clients that write at the same time.
const CLIENTS: usize = 8;

/// Where and as whom is written.
#[derive(Clone)]
pub(crate) struct Desk {
    cookie: String,
    case: String,
}

impl Desk {
    /// A communication manager with an open case.
    pub(crate) fn open(program: &Program) -> Self {
        let mut wire = program.sign_in("communication");
        let list = wire.get("/listen/cases?tab=all").unwrap();
        let start = list.body.find("/case/").expect("the demonstration has open cases") + "/case/".len();
        let case = list.body[start..].chars().take_while(char::is_ascii_alphanumeric);
        Self {
            case: case.collect(),
            cookie: wire.cookie.clone(),
        }
    }

    /// Adds a note; gives the status of the answer.
    pub(crate) fn note(&self, wire: &mut Wire, text: &str) -> std::io::Result<u16> {
        let form = format!("text={text}&key={text}");
        Ok(wire.post(&format!("/case/{}/note", self.case), &form)?.status)
    }

    /// A connection of this colleague.
    pub(crate) fn wire(&self, program: &Program) -> Wire {
        Wire::open(&program.address, &self.cookie).unwrap()
    }
}

/// The writers at work.
pub(crate) struct Writers {
    said: UnboundedReceiver<String>,
    /// The notes that were acknowledged so far.
    pub(crate) acknowledged: BTreeSet<String>,
    threads: Vec<JoinHandle<()>>,
    is_over: Arc<AtomicBool>,
}

impl Writers {
    /// Lets them begin. Each text begins with `mark`. A program that is only refused its store for a moment answers 503;
    /// the writers who may meet that go on.
    pub(crate) fn start(program: &Program, desk: &Desk, mark: &str) -> Self {
        let (tell, said) = unbounded_channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let threads = (0..CLIENTS).map(|client| {
            let writer = Writer {
                address: program.address.clone(),
                desk: desk.clone(),
                mark: format!("{mark}-klant-{client}"),
                tell: tell.clone(),
                is_over: is_over.clone(),
            };
            std::thread::spawn(move || {
                if client == 0 {
                    writer.show_faces()
                } else {
                    writer.write_notes()
                }
            })
        });
        Self {
            threads: threads.collect(),
            said,
            acknowledged: BTreeSet::new(),
            is_over,
        }
    }

    /// Waits until so many more notes are acknowledged.
    pub(crate) async fn more(&mut self, count: usize) {
        let wanted = self.acknowledged.len() + count;
        while self.acknowledged.len() < wanted {
            let text = self
                .said
                .recv()
                .await
                .expect("the writers go on until they are stopped");
            self.acknowledged.insert(text);
        }
    }

    /// Lets each finish what is under way and gives all that was acknowledged.
    pub(crate) fn stop(mut self) -> BTreeSet<String> {
        self.is_over.store(true, Ordering::SeqCst);
        for thread in self.threads {
            thread.join().unwrap();
        }
        while let Ok(text) = self.said.try_recv() {
            self.acknowledged.insert(text);
        }
        self.acknowledged
    }
}

struct Writer {
    address: String,
    desk: Desk,
    mark: String,
    tell: UnboundedSender<String>,
    is_over: Arc<AtomicBool>,
}

impl Writer {
    fn write_notes(self) {
        self.go_on(|wire, number| {
            let text = format!("{}-notitie-{number}", self.mark);
            let status = self.desk.note(wire, &text)?;
            if status == 303 {
                let _ = self.tell.send(text);
            }
            Ok(status)
        });
    }

    fn show_faces(self) {
        self.go_on(|wire, number| Ok(wire.upload("/me/photo", "photo", &face(number))?.status));
    }

    /// Does it again and again until the connection dies or it is over. No answer but "done" and "not now" is expected.
    fn go_on(&self, mut once: impl FnMut(&mut Wire, usize) -> std::io::Result<u16>) {
        let Ok(mut wire) = Wire::open(&self.address, &self.desk.cookie) else {
            return;
        };
        for number in 0.. {
            match once(&mut wire, number) {
                Ok(303 | 503) => {}
                Ok(status) => panic!("{} {number}: {status}", self.mark),
                Err(_) => return,
            }
            if self.is_over.load(Ordering::SeqCst) {
                return;
            }
        }
    }
}

/// A GIF of one pixel, of another colour each time.
fn face(number: usize) -> Vec<u8> {
    let colour = [number * 5, number * 41, number * 101].map(|part| (part % 256) as u8);
    let head = b"GIF89a\x01\0\x01\0\x80\0\0";
    let pixel = b"\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b";
    [head, colour.as_slice(), pixel].concat()
}
