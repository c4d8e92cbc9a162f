//! How soon the first page comes on an existing store, and how much memory the program then holds.

use super::client::Client;
use super::{Row, middle_and_p99, server};
use std::time::{Duration, Instant};

const TIMES: usize = 7;
/// What the start still does in the background is done by then.
const REST: Duration = Duration::from_secs(3);

pub(super) fn measure() -> Result<Vec<Row>, String> {
    let program = server::program()?;
    let store = server::store(&program)?;
    let mut seconds = Vec::new();
    let mut memory = Vec::new();
    for time in 0..TIMES {
        let began = Instant::now();
        let server = store.serve(&program, None)?;
        let answer = Client::connect(server.port, "")?.get("/sign-in")?;
        seconds.push(began.elapsed().as_secs_f64());
        if answer.status != 200 {
            return Err(format!("the first page gave {}", answer.status));
        }
        if time == 0 {
            std::thread::sleep(REST);
            memory.push(server.resident_megabytes());
        }
    }
    let (middle, _) = middle_and_p99(seconds);
    let (resident, _) = middle_and_p99(memory);
    Ok(vec![
        Row::new(
            "from start to first page, 20,000 people and 200,000 mentions",
            format!("{middle:.3} s"),
            "",
            "< 0.5 s",
        ),
        Row::new(
            "resident memory 3 s after start",
            format!("{resident:.0} MB"),
            "",
            "< 80 MB",
        ),
    ])
}
