//! The program as its users start it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::wire::Wire;

/// A running program; killed when the test is over, however it ends.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: String,
    /// Role, mail address and password of each sign-in line.
    pub(crate) sign_ins: Vec<(String, String, String)>,
}

impl Program {
    /// Starts it on a free port and waits for its `ready` line.
    pub(crate) fn start(mut command: Command) -> Self {
        command.args(["--address", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut sign_ins = Vec::new();
        let mut address = None;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(rest) = line.strip_prefix("sign-in ") {
                let words: Vec<String> = rest.split(' ').map(str::to_owned).collect();
                sign_ins.push((words[0].clone(), words[1].clone(), words[2].clone()));
            }
            if let Some(found) = line.strip_prefix("ready http://") {
                address = Some(found.to_owned());
                break;
            }
        }
        let address = address.expect("the program says where it listens");
        Self {
            child,
            address,
            sign_ins,
        }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// A connection of somebody with this role.
    pub(crate) fn sign_in(&self, role: &str) -> Wire {
        let (_, mail, password) = self.sign_ins.iter().find(|(name, _, _)| name == role).unwrap();
        let mut wire = Wire::open(&self.address, "").unwrap();
        let form = format!("mail={}&password={password}", mail.replace('@', "%40"));
        let answer = wire.post("/sign-in", &form).unwrap();
        assert_eq!(answer.status, 303, "{}", answer.body);
        wire.cookie = answer
            .cookies
            .iter()
            .find(|cookie| cookie.starts_with("s="))
            .unwrap()
            .clone();
        wire
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}
