//! The one door over loopback HTTP, for looking at the window in a browser. Development and tests only: it is in no
//! package, listens on 127.0.0.1 alone and asks for a token.
//!
//! `bridge FILE PORT TOKEN`: POST /call with `{"name": …, "input": …}` and `Authorization: Bearer TOKEN`. Besides the
//! commands there is `test_full_disk`: from then on the file can't grow.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};

/// Longest request body, in bytes.
const MOST: u64 = 16 << 20;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let [_, file, port, token] = args.as_slice() else {
        eprintln!("usage: bridge FILE PORT TOKEN");
        std::process::exit(2);
    };
    let clock = std::env::var("MEGURI_NOW").ok().and_then(|t| clock::parse(&t)).map_or(Clock::System, Clock::Fixed);
    let app = match App::open(Path::new(file), clock, "Tester") {
        Ok(app) => Mutex::new(app),
        Err(e) => {
            eprintln!("bridge: {e}");
            std::process::exit(1);
        }
    };
    let listener = match TcpListener::bind(format!("127.0.0.1:{port}")) {
        Ok(l) => l,
        Err(e) => {
            eprintln!("bridge: {e}");
            std::process::exit(1);
        }
    };
    // A thread for each connection, which ends with its answer: a browser opens several at once and keeps them open,
    // and one that waits must not hold up another.
    std::thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            let app = &app;
            scope.spawn(move || serve(stream, token, app));
        }
    });
}

fn serve(mut stream: TcpStream, token: &str, app: &Mutex<App>) -> Option<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    reader.by_ref().take(8192).read_line(&mut first).ok()?;
    let (mut allowed, mut length) = (false, 0);
    loop {
        let mut line = String::new();
        if reader.by_ref().take(8192).read_line(&mut line).ok()? == 0 {
            return None;
        }
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "authorization" => allowed = value.trim() == format!("Bearer {token}"),
            "content-length" => length = value.trim().parse::<u64>().ok()?.min(MOST),
            _ => {}
        }
    }
    let mut text = String::new();
    reader.take(length).read_to_string(&mut text).ok()?;
    let (status, body) = if first.starts_with("OPTIONS ") {
        ("204 No Content", String::new())
    } else if !allowed {
        ("403 Forbidden", "{}".to_owned())
    } else {
        let Ok(mut app) = app.lock() else { return None };
        answer(&mut app, &text)
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\
         Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: authorization, content-type\r\n\
         Access-Control-Max-Age: 600\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()
}

fn answer(app: &mut App, text: &str) -> (&'static str, String) {
    let Ok(call) = serde_json::from_str::<Value>(text) else {
        return ("400 Bad Request", "{}".to_owned());
    };
    let name = call["name"].as_str().unwrap_or_default();
    if name == "test_full_disk" {
        return match app.workspace().limit_pages(0) {
            Ok(()) => ("200 OK", "{}".to_owned()),
            Err(e) => ("500 Internal Server Error", json!(e.to_string()).to_string()),
        };
    }
    match door::call(app, name, call.get("input").cloned().unwrap_or(json!({}))) {
        Ok(v) => ("200 OK", v.to_string()),
        Err(e) => ("422 Unprocessable Content", serde_json::to_string(&e).unwrap_or_default()),
    }
}
