//! Someone's post as it is announced: "Governor, Iwate Prefecture", 岩手県 知事; "Hitachi City, at JETRO Ibaraki".

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;

use crate::error::Result;
use crate::{format, text};

/// The post on a day, in one line; empty where none is known.
pub(crate) fn on(db: Db<'_>, person: PersonId, on_behalf: Option<OrganisationId>, day: Option<NaiveDate>) -> Result<Bi> {
    let all: Vec<Affiliation> = db.by("person", person)?;
    let then = posts::then(&all, on_behalf, day);
    let mut lines = Vec::new();
    for a in &then.posts {
        lines.push(one(a, &db.get::<Organisation>(a.organisation)?));
    }
    if lines.is_empty() && let Some(id) = on_behalf {
        lines.push(db.get::<Organisation>(id)?.name);
    }
    let mut out = format::both(|l| {
        lines.iter().map(|b| b.get(l)).collect::<Vec<_>>().join(if l == Lang::En { "; " } else { "、" })
    });
    if then.former && !then.posts.is_empty() && !out.is_empty() {
        out = text::say(&Message::new("post-former").with("post", out));
    }
    if let Some(at) = then.at {
        let place = one(at, &db.get::<Organisation>(at.organisation)?);
        out = if out.is_empty() { place } else { text::say(&Message::new("post-at").with("post", out).with("place", place)) };
    }
    Ok(out)
}

fn one(a: &Affiliation, organisation: &Organisation) -> Bi {
    format::both(|l| {
        let (post, department, name) = (a.post.get(l), a.department.get(l), organisation.name.get(l));
        let parts = match l {
            Lang::En => [post, department, name],
            Lang::Ja => [name, department, post],
        };
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(if l == Lang::En { ", " } else { " " })
    })
}
