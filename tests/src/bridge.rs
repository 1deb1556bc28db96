//! The one door over loopback HTTP, for looking at the window in a browser. Development and tests only: it is in no
//! package, listens on 127.0.0.1 alone and asks for a token.
//!
//! `bridge FILE PORT TOKEN`: POST /call with `{"name": …, "input": …}` and `Authorization: Bearer TOKEN`.

use std::io::Read;
use std::path::Path;

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Response, Server};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let [_, file, port, token] = args.as_slice() else {
        eprintln!("usage: bridge FILE PORT TOKEN");
        std::process::exit(2);
    };
    let clock = std::env::var("MEGURI_NOW").ok().and_then(|t| clock::parse(&t)).map_or(Clock::System, Clock::Fixed);
    let mut app = match App::open(Path::new(file), clock, "Tester") {
        Ok(app) => app,
        Err(e) => {
            eprintln!("bridge: {e}");
            std::process::exit(1);
        }
    };
    let server = match Server::http(format!("127.0.0.1:{port}")) {
        Ok(s) => s,
        Err(e) => {
            eprintln!("bridge: {e}");
            std::process::exit(1);
        }
    };
    for mut request in server.incoming_requests() {
        let wanted = format!("Bearer {token}");
        let allowed = request.headers().iter().any(|h| h.field.equiv("Authorization") && h.value.as_str() == wanted);
        let (status, body) = if *request.method() == Method::Options {
            (204, String::new())
        } else if !allowed {
            (403, "{}".to_owned())
        } else {
            let mut text = String::new();
            let _ = request.as_reader().take(16 << 20).read_to_string(&mut text);
            answer(&mut app, &text)
        };
        let mut response = Response::from_string(body).with_status_code(status);
        for (name, value) in [
            ("Content-Type", "application/json"),
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Allow-Headers", "authorization, content-type"),
        ] {
            if let Ok(h) = Header::from_bytes(name, value) {
                response.add_header(h);
            }
        }
        let _ = request.respond(response);
    }
}

fn answer(app: &mut App, text: &str) -> (u16, String) {
    let Ok(call) = serde_json::from_str::<Value>(text) else { return (400, "{}".to_owned()) };
    let name = call["name"].as_str().unwrap_or_default();
    match door::call(app, name, call.get("input").cloned().unwrap_or(json!({}))) {
        Ok(v) => (200, v.to_string()),
        Err(e) => (422, serde_json::to_string(&e).unwrap_or_default()),
    }
}
