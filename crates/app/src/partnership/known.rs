//! Partnerships read at once with everything that they are shown with.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::anniversaries::{self, Anniversary, End};
use meguri_model::partnership::{beginning, days_meant};
use meguri_model::*;
use meguri_store::Db;

use super::words;
use crate::error::Result;
use crate::open_questions::far;
use crate::views::organisation::Named;
use crate::views::partnership::{AnniversaryLine, ExpiryLine};
use crate::{format, text};

/// Partnerships with their parties and what happened in them. An event without a date of its own has that of its item or programme.
pub(crate) struct Known {
    pub today: NaiveDate,
    pub partnerships: Vec<Partnership>,
    parties: HashMap<PartnershipId, Vec<OrganisationId>>,
    events: HashMap<PartnershipId, Vec<PartnershipEvent>>,
    pub organisations: HashMap<OrganisationId, Organisation>,
    pub programmes: HashMap<ProgrammeId, Programme>,
    pub items: HashMap<ItemId, Item>,
}

impl Known {
    /// Every partnership.
    pub fn read(db: Db<'_>, today: NaiveDate) -> Result<Known> {
        Known::of(db, today, db.all()?)
    }

    /// These.
    pub fn of(db: Db<'_>, today: NaiveDate, partnerships: Vec<Partnership>) -> Result<Known> {
        let ids: Vec<PartnershipId> = partnerships.iter().map(|p| p.id).collect();
        let mut rows: Vec<PartnershipParty> = db.by_any("partnership", ids.iter().copied())?;
        rows.sort_by_key(|p| (p.position, p.id));
        let mut parties: HashMap<PartnershipId, Vec<OrganisationId>> = HashMap::new();
        for row in &rows {
            parties.entry(row.partnership).or_default().push(row.organisation);
        }
        let all: Vec<PartnershipEvent> = db.by_any("partnership", ids)?;
        let organisations = db.several::<Organisation>(rows.iter().map(|r| r.organisation))?.into_iter().map(|o| (o.id, o)).collect();
        let programmes: HashMap<ProgrammeId, Programme> =
            db.several::<Programme>(all.iter().filter_map(|e| e.programme))?.into_iter().map(|p| (p.id, p)).collect();
        let items: HashMap<ItemId, Item> = db.several::<Item>(all.iter().filter_map(|e| e.item))?.into_iter().map(|i| (i.id, i)).collect();
        let mut events: HashMap<PartnershipId, Vec<PartnershipEvent>> = HashMap::new();
        for mut e in all {
            if e.when == When::Unknown {
                let of_item = e.item.and_then(|i| items.get(&i)).map(|i| i.when.clone()).filter(|w| *w != When::Unknown);
                let of_programme = || e.programme.and_then(|p| programmes.get(&p)).map(|p| p.when.clone());
                e.when = of_item.or_else(of_programme).unwrap_or_default();
            }
            events.entry(e.partnership).or_default().push(e);
        }
        for list in events.values_mut() {
            list.sort_by_key(|e| (days_meant(&e.when, e.near).is_none(), days_meant(&e.when, e.near), e.id));
        }
        Ok(Known { today, partnerships, parties, events, organisations, programmes, items })
    }

    /// Its parties that there still are, in their order.
    pub fn parties(&self, id: PartnershipId) -> impl Iterator<Item = &Organisation> {
        self.parties.get(&id).into_iter().flatten().filter_map(|o| self.organisations.get(o))
    }

    /// What happened, the earliest first; what has no date last.
    pub fn events(&self, id: PartnershipId) -> &[PartnershipEvent] {
        self.events.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Its title, else the names of its parties.
    pub fn name(&self, p: &Partnership) -> Bi {
        if !p.title.is_empty() {
            return p.title.clone();
        }
        words::of_parties(&self.parties(p.id).map(|o| o.name.clone()).collect::<Vec<_>>())
    }

    /// Since when.
    pub fn since(&self, id: PartnershipId) -> Option<&PartnershipEvent> {
        beginning(self.events(id), self.today)
    }

    pub fn ended(&self, id: PartnershipId) -> bool {
        match anniversaries::end(self.events(id)) {
            End::Open => false,
            End::By(day) => day <= self.today,
            End::Sometime => true,
        }
    }

    /// The anniversary that comes next.
    pub fn next(&self, p: &Partnership) -> Option<AnniversaryLine> {
        anniversaries::next(self.events(p.id), self.today).map(|a| self.line(p, &a))
    }

    /// An anniversary in words.
    pub fn line(&self, p: &Partnership, a: &Anniversary) -> AnniversaryLine {
        let event = self.events(p.id).iter().find(|e| e.id == a.event);
        let (from, last) = a.days().unwrap_or((self.today, self.today));
        let dated = a.when.days().is_some();
        let of = event.map(|e| format::join(&[words::event_title(e), words::date(&e.when, e.near)])).unwrap_or_default();
        AnniversaryLine {
            partnership: p.id,
            event: a.event,
            kind: p.kind,
            name: self.name(p),
            years: a.years,
            said: words::anniversary(a.years, &a.when, a.about),
            of,
            missing: words::missing(&a.when),
            from: from.to_string(),
            dated,
            far: if dated && from >= self.today { far((from - self.today).num_days()) } else { Bi::default() },
            planned: self.planned(p.id, from, last),
        }
    }

    /// The programme that lies in those days, or in that year, and that this partnership is linked to.
    fn planned(&self, id: PartnershipId, from: NaiveDate, last: NaiveDate) -> Option<Named> {
        use chrono::Datelike;
        let years = from.year()..=last.year();
        self.events(id).iter().find_map(|e| {
            let programme = self.programmes.get(&e.programme?)?;
            let (first, _) = days_meant(&programme.when, Nearness::Exact)?;
            let still = programme.status != ProgrammeStatus::Cancelled && years.contains(&first.year());
            let detail = format::both(|l| format::when_long(l, &programme.when));
            still.then(|| Named { id: programme.id.to_string(), name: programme.title.clone(), detail })
        })
    }

    /// When it runs out, in words.
    pub fn expiry(&self, p: &Partnership) -> Option<ExpiryLine> {
        let when = anniversaries::expiry(p, self.events(p.id))?;
        let (_, last) = days_meant(&when, Nearness::Exact)?;
        let over = last < self.today;
        let dated = when.days().is_some();
        let id = match (over, dated) {
            (false, true) => "partnership-runs-out-on",
            (false, false) => "partnership-runs-out-in",
            (true, true) => "partnership-ran-out-on",
            (true, false) => "partnership-ran-out-in",
        };
        let said = text::say(&Message::new(id).with("date", words::date(&when, Nearness::Exact)));
        Some(ExpiryLine { partnership: p.id, kind: p.kind, name: self.name(p), said, over, last: last.to_string(), dated })
    }

    /// Where its parties are, each country once.
    pub fn countries(&self, id: PartnershipId) -> Vec<&str> {
        let mut out: Vec<&str> = Vec::new();
        for o in self.parties(id) {
            if !o.country.is_empty() && !out.contains(&o.country.as_str()) {
                out.push(&o.country);
            }
        }
        out
    }

    /// What it is about: its own sectors and those of its parties.
    pub fn sectors(&self, p: &Partnership) -> Vec<String> {
        let mut out = p.sectors.clone();
        if out.is_empty() {
            for s in self.parties(p.id).flat_map(|o| &o.sectors) {
                if !out.contains(s) {
                    out.push(s.clone());
                }
            }
        }
        out
    }
}
