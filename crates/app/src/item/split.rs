//! One item for each group, and one item again.

use meguri_model::own_view::subgroups_on;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::duplicate::copy_of;
use super::edit::{save, set_subgroups};
use super::several::{OfItems, chosen};
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// Which item, and for which groups; left out: the groups it is for, else every group of the programme.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SplitItem {
    pub item: ItemId,
    #[serde(default)]
    #[ts(optional)]
    pub groups: Option<Vec<SubgroupId>>,
}

fn groups_for(w: &Writer<'_>, item: &Item, wanted: Option<Vec<SubgroupId>>) -> Result<Vec<Subgroup>> {
    let mut all: Vec<Subgroup> = w.db.by("programme", item.programme)?;
    all.sort_by(|a, b| a.letter.cmp(&b.letter));
    let own: Vec<SubgroupId> = w.db.by::<ItemSubgroup>("item", item.id)?.into_iter().map(|r| r.subgroup).collect();
    let wanted = wanted.or((item.audience == Audience::Subgroups && own.len() > 1).then_some(own));
    if let Some(w) = &wanted {
        if w.iter().any(|id| !all.iter().any(|g| g.id == *id)) {
            return Err(UiError::new("wrong_programme").field("groups"));
        }
        all.retain(|g| w.contains(&g.id));
    }
    if all.len() < 2 {
        return Err(UiError::new("needs_groups").field("groups"));
    }
    Ok(all)
}

command! {
    /// Makes one item for each group out of one for all; whoever is assigned goes with their group, staff stay with the first.
    Change split_item(app, input: SplitItem) -> Changed {
        app.change("split_item", |w| {
            let original: Item = w.db.get(input.item)?;
            let groups = groups_for(w, &original, input.groups)?;
            let mut memberships: Vec<Membership> = Vec::new();
            for g in &groups {
                memberships.extend(w.db.by::<Membership>("subgroup", g.id)?);
            }
            let assigned: Vec<Assignment> = w.db.by("item", original.id)?;
            let talks: Vec<Contribution> = w.db.by("item", original.id)?;
            let mut first = original.clone();
            first.audience = Audience::Subgroups;
            save(w, &original, &mut first)?;
            set_subgroups(w, &first, &[groups[0].id])?;
            for g in &groups[1..] {
                let mut copy = copy_of(w, &original);
                copy.audience = Audience::Subgroups;
                copy.state = original.state;
                w.db.insert(&copy)?;
                set_subgroups(w, &copy, &[g.id])?;
                for a in &assigned {
                    if subgroups_on(a.participation, &memberships, original.when.days()).contains(&g.id) {
                        w.db.update(&Assignment { item: copy.id, ..a.clone() })?;
                    }
                }
                for t in &talks {
                    w.db.insert(&Contribution { id: w.id().into(), item: copy.id, ..t.clone() })?;
                }
            }
            let letters = groups.iter().map(|g| Param::Text(g.letter.clone())).collect();
            Ok(Did::new(original.id, Message::new("did-split").with("name", shown_name(original.title)).with("letters", Param::List(letters))))
        })
    }
}
command! {
    /// Makes one item out of several, for the groups and people of all of them. The earliest keeps its facts.
    Change join_items(app, input: OfItems) -> Changed {
        app.change("join_items", |w| {
            let items = chosen(w.db, &input.items)?;
            let [before, others @ ..] = items.as_slice() else { return Err(UiError::new("needs_several").field("items")) };
            if others.is_empty() {
                return Err(UiError::new("needs_several").field("items"));
            }
            if others.iter().any(|o| o.programme != before.programme) {
                return Err(UiError::new("wrong_programme").field("items"));
            }
            let mut kept = before.clone();
            let mut groups: Vec<SubgroupId> = Vec::new();
            for item in &items {
                groups.extend(w.db.by::<ItemSubgroup>("item", item.id)?.into_iter().map(|r| r.subgroup));
            }
            groups.sort();
            groups.dedup();
            let everyone = w.db.by::<Subgroup>("programme", kept.programme)?.iter().all(|g| groups.contains(&g.id));
            let whole = items.iter().any(|i| i.audience == Audience::WholeParty) || everyone && !groups.is_empty();
            kept.audience = match (whole, groups.is_empty()) {
                (true, _) => Audience::WholeParty,
                (false, false) => Audience::Subgroups,
                (false, true) => Audience::People,
            };
            take_over(w, &mut kept, others)?;
            save(w, before, &mut kept)?;
            set_subgroups(w, &kept, if whole { &[] } else { &groups })?;
            for other in others {
                w.db.delete_with("item", other.id.into())?;
            }
            let n = i64::try_from(items.len()).unwrap_or(i64::MAX);
            Ok(Did::new(kept.id, Message::new("did-joined").with("n", Param::Number(n)).with("name", shown_name(kept.title))))
        })
    }
}

/// People and talks of the others, and the texts that the kept one has not.
fn take_over(w: &Writer<'_>, kept: &mut Item, others: &[Item]) -> Result<()> {
    let mut seats: Vec<ParticipationId> = w.db.by::<Assignment>("item", kept.id)?.into_iter().map(|a| a.participation).collect();
    let mut talks: Vec<Contribution> = w.db.by("item", kept.id)?;
    for other in others {
        for a in w.db.by::<Assignment>("item", other.id)? {
            if !seats.contains(&a.participation) {
                seats.push(a.participation);
                w.db.update(&Assignment { item: kept.id, ..a })?;
            }
        }
        for t in w.db.by::<Contribution>("item", other.id)? {
            // A split copies the talks; joining must not double them.
            if talks.iter().any(|k| k.title == t.title && k.speaker == t.speaker) {
                continue;
            }
            let position = talks.iter().map(|k| k.position).max().unwrap_or(0) + 1;
            let t = Contribution { item: kept.id, position, ..t };
            w.db.update(&t)?;
            talks.push(t);
        }
        for (own, theirs) in [
            (&mut kept.briefing, &other.briefing), (&mut kept.questions, &other.questions), (&mut kept.dress, &other.dress),
            (&mut kept.gift, &other.gift), (&mut kept.note, &other.note),
        ] {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        kept.place = kept.place.or(other.place);
        kept.host = kept.host.or(other.host);
        kept.host_contact = kept.host_contact.or(other.host_contact);
    }
    Ok(())
}
