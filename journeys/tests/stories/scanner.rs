//! What a program that guards a mailbox does: collects the links of all letters and asks for each; and what is in the store before
//! and after.

use std::collections::{BTreeMap, BTreeSet};

use platform::store::Change;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::letters::all_letters_in;
use super::running::House;

#[derive(FromQueryResult)]
struct Text {
    it: String,
}

impl House {
    /// Makes it everybody's hour: the letters of the day are made with the next work.
    pub async fn turn_of_everybody(&self) {
        let due = async |change: &Change| {
            let turn = "INSERT INTO notice_turn (account_id, due_at, told_until) SELECT id, 1, 0 FROM account
                        WHERE state = 'active' ON CONFLICT (account_id) DO UPDATE SET due_at = 1, told_until = 0";
            change.execute_unprepared(turn).await?;
            Ok(())
        };
        self.platform.store.change(due).await.unwrap();
    }

    /// An hour goes by in the mailboxes: who had the letters of this hour has room again, and what waited for that is due.
    pub async fn mailboxes_have_room(&self) {
        let older = async |change: &Change| {
            change
                .execute_unprepared("UPDATE letter SET made_at = made_at - 7200000000")
                .await?;
            let due = "UPDATE job SET due_at = 1, ready_at = 1 WHERE kind = 'newsletter.send_to_one'";
            change.execute_unprepared(due).await?;
            Ok(())
        };
        self.platform.store.change(older).await.unwrap();
    }

    /// Every link to this house in every letter so far, each once.
    pub fn links_in_letters(&self) -> BTreeSet<String> {
        let folder = self.platform.config.data.join("mail");
        let letters = all_letters_in(&folder);
        letters.iter().flat_map(|letter| letter.paths(&self.base)).collect()
    }

    #[allow(clippy::disallowed_methods, reason = "The house of this story, on this machine.")]
    /// Asks for an address as a program without cookies does, and gives the status.
    pub async fn ask(&self, method: &str, path: &str) -> u16 {
        let host = self.base.trim_start_matches("http://");
        let mut wire = tokio::net::TcpStream::connect(host).await.unwrap();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        wire.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        wire.read_to_end(&mut answer).await.unwrap();
        let head = String::from_utf8_lossy(&answer);
        head.split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or(0)
    }

    /// Everything in the store, table by table.
    pub async fn contents(&self) -> BTreeMap<String, String> {
        let ask = async |query: String| {
            let db = self.platform.store.reader();
            let rows = Text::find_by_statement(Statement::from_string(db.get_database_backend(), query));
            let rows = rows.all(db).await.unwrap();
            rows.into_iter().map(|row| row.it).collect::<Vec<_>>()
        };
        let tables = "SELECT name AS it FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
        let mut contents = BTreeMap::new();
        for table in ask(tables.to_owned()).await {
            let columns = ask(format!("SELECT name AS it FROM pragma_table_info('{table}')")).await;
            let row: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
            let rows = ask(format!(
                "SELECT {} AS it FROM \"{table}\" ORDER BY 1",
                row.join(" || '|' || ")
            ))
            .await;
            contents.insert(table, rows.join("\n"));
        }
        contents
    }
}
