//! A real Chromium for one story: its driver is started here and ended here, also when the story fails.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// What Chromium must leave alone: other networks, the graphics card, a shared memory that is small in containers.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1000",
];

/// Names of the driver and of the browser on Debian and Ubuntu.
const DRIVERS: [&str; 2] = ["chromedriver", "/usr/lib/chromium-browser/chromedriver"];
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A browser with nobody in it yet.
pub struct Browser {
    pub driver: WebDriver,
    child: Child,
    port: u16,
    _profile: TempDir,
}

impl Browser {
    /// A browser, or nothing and a line that says so when this machine has none.
    pub async fn start(story: &str) -> Option<Self> {
        let (Some(driver), Some(browser)) = (found(&DRIVERS), found(&BROWSERS)) else {
            println!("chromium not found, not run: {story}");
            return None;
        };
        // Every client of this process that speaks HTTP asks for a provider, also where nothing is encrypted.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (child, port) = start_driver(driver);
        let profile = tempfile::Builder::new().prefix("draagvlak-browser-").tempdir().unwrap();
        let mut wishes = DesiredCapabilities::chrome();
        wishes.set_binary(&which(browser)).unwrap();
        for flag in FLAGS {
            wishes.add_arg(flag).unwrap();
        }
        wishes
            .add_arg(&format!("--user-data-dir={}", profile.path().display()))
            .unwrap();
        wishes.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes)
            .await
            .unwrap();
        let patience = TimeoutConfiguration::new(Some(Duration::from_secs(60)), Some(Duration::from_secs(60)), None);
        driver.update_timeouts(patience).await.unwrap();
        Some(Self {
            driver,
            child,
            port,
            _profile: profile,
        })
    }

    /// Gives the page this width; the height is that of a phone when it is narrow.
    pub async fn set_width(&self, width: u32) {
        let (height, mobile) = if width < 600 { (640, true) } else { (1000, false) };
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Shows pages as somebody sees them whose machine is dark, or light.
    pub async fn set_dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value },
            { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await;
    }

    /// Pages run no script from now on.
    pub async fn without_script(&self) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
            .await;
    }

    /// A picture of the whole page as it is shown now, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let size = self.cdp("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wishes = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.cdp("Page.captureScreenshot", wishes).await;
        data_encoding::BASE64
            .decode(picture["data"].as_str().unwrap().as_bytes())
            .unwrap()
    }

    /// A command of the browser's own protocol.
    pub async fn cdp(&self, command: &str, words: serde_json::Value) -> serde_json::Value {
        self.driver.cdp().send_raw(command, words).await.unwrap()
    }

    /// What the browser complained about since the last time it was asked: refusals of the content policy, errors of
    /// script, files that are not there. An answer with an error status that a story asks for itself is no complaint, and
    /// neither is advice (DEBUG).
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.get_log("browser").await.unwrap();
        let is_answer = |line: &str| line.contains("Failed to load resource: the server responded with a status of 4");
        // A page that is open while its visitor is signed out asks once more, and does not follow to the sign-in page.
        let is_signed_out = |line: &str| line.contains("/sign-in?next=") && line.ends_with("net::ERR_FAILED");
        let log = log.into_iter().filter(|entry| entry.level != "DEBUG");
        let lines = log.map(|entry| format!("{} {}", entry.level, entry.message));
        lines.filter(|line| !is_answer(line) && !is_signed_out(line)).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session ends with the driver; a second end would only be refused.
        let _ = self.driver.clone().leak();
        if ask_to_stop(self.port).is_ok() {
            for _ in 0..50 {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The driver ends its browsers and itself; killed, it would leave them running.
#[allow(clippy::disallowed_methods, reason = "The driver of this test, on this machine.")]
fn ask_to_stop(port: u16) -> std::io::Result<()> {
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(
        stream,
        "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )?;
    let _ = stream.read_to_string(&mut String::new());
    Ok(())
}

/// Starts the driver on a port that it chooses itself and says on its first lines.
fn start_driver(program: &str) -> (Child, u16) {
    let mut child = Command::new(program)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // A full pipe would stop the driver.
    std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    (child, said.expect("the driver says on which port it listens"))
}

/// The first of these programs that answers.
fn found(names: &[&'static str]) -> Option<&'static str> {
    let answers = |name: &&&str| {
        let mut command = Command::new(name);
        let quiet = command
            .arg("--version")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    };
    names.iter().find(answers).copied()
}

/// Where a program stands on the path.
fn which(name: &str) -> String {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut places = path.split(':').map(|folder| format!("{folder}/{name}"));
    places
        .find(|place| std::path::Path::new(place).exists())
        .unwrap_or_else(|| name.to_owned())
}
