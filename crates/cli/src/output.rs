//! What is printed: sentences in the user's language, or JSON.

use meguri_app::{UiError, text};
use meguri_model::{Lang, Message, Param};
use serde_json::Value;

pub struct Output {
    pub lang: Lang,
    pub json: bool,
}

impl Output {
    /// The language as asked, else from the environment as gettext reads it, else English.
    pub fn new(asked: Option<Lang>, json: bool) -> Output {
        let from_env = || {
            ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .filter_map(|k| std::env::var(k).ok())
                .find(|v| !v.is_empty())
                .and_then(|v| Lang::from_locale(&v))
        };
        Output { lang: asked.or_else(from_env).unwrap_or_default(), json }
    }

    pub fn message(&self, id: &str, params: &[(&str, Param)]) {
        self.line(&self.worded(id, params));
    }

    /// A sentence in the language asked for.
    pub fn worded(&self, id: &str, params: &[(&str, Param)]) -> String {
        text::say_in(self.lang, &params.iter().fold(Message::new(id), |message, (name, value)| message.with(name, value.clone())))
    }

    /// A sentence on standard error.
    pub fn complain(&self, id: &str, params: &[(&str, Param)]) {
        self.complain_of(&params.iter().fold(Message::new(id), |message, (name, value)| message.with(name, value.clone())));
    }

    /// A sentence on standard error, from its message.
    pub fn complain_of(&self, message: &Message) {
        eprintln!("meguri: {}", text::say_in(self.lang, message));
    }

    /// Prints a line at once: who reads it may take it as done.
    pub fn line(&self, text: &str) {
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        // A reader that went away is no fault of ours.
        let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    }

    pub fn value(&self, value: &Value) {
        self.line(&value.to_string());
    }

    pub fn error(&self, e: &UiError) {
        if self.json {
            eprintln!("{}", serde_json::json!({ "error": e }));
        } else {
            let field = e.field.as_ref().map(|f| format!("{f}: ")).unwrap_or_default();
            eprintln!("meguri: {field}{}", e.said.get(self.lang));
        }
    }

    /// `{"en": …, "ja": …}` of a JSON answer in the language asked for.
    pub fn bi<'a>(&self, v: &'a Value) -> &'a str {
        let get = |l: Lang| v.get(l.tag()).and_then(Value::as_str).unwrap_or_default();
        let other = if self.lang == Lang::En { Lang::Ja } else { Lang::En };
        let own = get(self.lang);
        if own.is_empty() { get(other) } else { own }
    }
}
