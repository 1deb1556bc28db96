//! The Fluent catalogues in `text/`, embedded, and the wording of messages in both languages.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use meguri_model::{Bi, Lang, Message, Param};
use unic_langid::LanguageIdentifier;

use crate::format;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: OnceLock<(Bundle, Bundle)> = OnceLock::new();
    let (en, ja) = BUNDLES.get_or_init(|| (load("en-GB", EN), load("ja-JP", JA)));
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}

fn load(tag: &str, files: &[(&str, &str)]) -> Bundle {
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for (_, text) in files {
        // A message with a fault is left out; the test `catalogues_are_whole` finds it before anyone else.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A sentence in both languages.
pub fn say(message: &Message) -> Bi {
    Bi { en: say_in(Lang::En, message), ja: say_in(Lang::Ja, message) }
}

/// A message without parameters in both languages.
pub fn word(id: &str) -> Bi {
    say(&Message::new(id))
}

/// The word of a value of a closed vocabulary: `term-<vocabulary>-<value>`.
pub fn term(vocabulary: &str, value: &str) -> Bi {
    word(&format!("term-{vocabulary}-{}", value.replace('_', "-")))
}

/// A count of records of one kind: "2 posts", "役職2件".
pub fn count(noun: &str, n: usize) -> Bi {
    let id = format!("count-{}", noun.replace('_', "-"));
    say(&Message::new(id).with("n", Param::Number(i64::try_from(n).unwrap_or(i64::MAX))))
}

/// Whether the catalogue has a message.
pub fn has(lang: Lang, id: &str) -> bool {
    bundle(lang).has_message(id)
}

/// A sentence in one language. A missing message shows its id, so that nothing is lost silently.
pub fn say_in(lang: Lang, message: &Message) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(&message.id).and_then(|m| m.value()) else { return message.id.clone() };
    let mut args = FluentArgs::new();
    for (name, value) in &message.params {
        args.set(name.clone(), value_in(lang, value));
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
}

fn value_in(lang: Lang, value: &Param) -> FluentValue<'static> {
    match value {
        Param::Number(n) => FluentValue::from(*n),
        other => FluentValue::from(shown(lang, other)),
    }
}

fn shown(lang: Lang, value: &Param) -> String {
    match value {
        Param::Text(t) => t.clone(),
        Param::Bi(b) => b.get(lang).to_owned(),
        Param::Number(n) => n.to_string(),
        Param::Date(d) => format::date_short(lang, *d),
        Param::Time(t) => format::time(lang, *t),
        Param::Minutes(m) => format::minutes(lang, *m),
        Param::Term(id) => say_in(lang, &Message::new(id.clone())),
        Param::List(list) => {
            let parts: Vec<_> = list.iter().map(|p| shown(lang, p)).collect();
            parts.join(match lang {
                Lang::En => ", ",
                Lang::Ja => "、",
            })
        }
    }
}
