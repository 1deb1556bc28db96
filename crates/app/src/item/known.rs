//! Which of the known places and organisations a few typed words mean.

use meguri_model::fold::fold;
use meguri_model::*;

/// How well typed words fit a name; 0 where they don't. Both folded.
fn fit(name: &str, said: &str, also_inside: bool) -> usize {
    if name.is_empty() || said.chars().count() < 2 {
        return 0;
    }
    let long = name.chars().count().min(60);
    if name == said {
        return 1000;
    }
    if holds(name, said) {
        // The shorter name is the one meant: "Gateshead", not "Gateshead College".
        return 600 - long;
    }
    // Two letters stand in too many words; two kanji are a name.
    if also_inside && (long >= 3 || !name.is_ascii()) && holds(said, name) {
        return 300 + long;
    }
    0
}

/// Whether `text` holds `part` as whole words; Japanese has no word ends.
fn holds(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let before = text[..at].chars().next_back();
        let after = text[at + part.len()..].chars().next();
        !(latin(before) && latin(part.chars().next()) || latin(after) && latin(part.chars().next_back()))
    })
}

/// The best fit where there is one that is better than all others.
fn best<'a, T>(all: impl IntoIterator<Item = &'a T>, score: impl Fn(&T) -> usize) -> Option<&'a T> {
    let mut scored: Vec<(usize, &T)> = all.into_iter().map(|t| (score(t), t)).filter(|s| s.0 > 0).collect();
    scored.sort_by_key(|s| std::cmp::Reverse(s.0));
    match scored.as_slice() {
        [one] => Some(one.1),
        [first, second, ..] if first.0 > second.0 => Some(first.1),
        _ => None,
    }
}

/// The place that words mean. `named`: they were said to be a place; else a town is not guessed from a longer title.
pub(super) fn place_called<'a>(places: impl IntoIterator<Item = &'a Place>, said: &str, named: bool) -> Option<&'a Place> {
    let said = fold(said.trim_start_matches("the ").trim());
    best(places, |p| {
        let inside = named || p.kind != PlaceKind::Locality;
        p.names().map(|n| fit(&fold(n), &said, inside)).max().unwrap_or(0)
    })
}

/// The organisation that words mean, by name, acronym or another name.
pub(super) fn host_called(organisations: &[Organisation], said: &str) -> Option<OrganisationId> {
    let said = fold(said);
    best(organisations, |o| {
        let names = [&o.name.en, &o.name.ja].into_iter().chain(&o.aliases).map(|n| fit(&fold(n), &said, true));
        let acronym = fold(&o.acronym);
        let short = if !acronym.is_empty() && (acronym == said || holds(&said, &acronym)) { 900 } else { 0 };
        names.chain([short]).max().unwrap_or(0)
    })
    .map(|o| o.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_fit_the_names_a_reader_would_mean() {
        let said = |name: &str, said: &str, inside| fit(&fold(name), &fold(said), inside) > 0;
        for (name, text) in [
            ("NSK bearings, Peterlee", "NSK"), ("日本精工 ピータリー", "日本精工"), ("Ōsaka", "Osaka"), ("Komatsu plant", "komatsu"),
            ("東京", "とうきょう駅は東京"),
        ] {
            assert!(said(name, text, true), "{name} / {text}");
        }
        for (name, text) in [("Nissan", "Niss"), ("Hendon", "Don"), ("Gateshead", "N"), ("Sunderland Software Centre", "Sunderland Hotel")] {
            assert!(!said(name, text, true), "{name} / {text}");
        }
    }
}
