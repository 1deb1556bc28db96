//! Who receives people at a visit, and whom to call there. A host that has declined is none.

use super::super::QuestionKind;
use super::super::asked::{Points, Standing};
use super::super::owed::Owner;
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    let declined = |host| {
        let mut roles = points.plan.roles.iter().filter(|r| r.organisation == host).peekable();
        roles.peek().is_some() && roles.all(|r| r.agreement == Agreement::Declined)
    };
    let known = p.item.host.is_some_and(|h| !declined(h));
    // Whoever receives a meal or a session is worth asking for only where one was named and has said no.
    if p.item.kind == ItemKind::Visit || p.item.host.is_some() && !known {
        points.of_item(QuestionKind::Host, known, p, |_| Owner::Office);
    }
    if p.item.kind == ItemKind::Visit {
        let contact = match (known, p.item.host_contact) {
            (_, Some(_)) => Standing::Settled,
            (true, None) => Standing::Open,
            (false, None) => Standing::Waits,
        };
        points.of_item(QuestionKind::HostContact, contact, p, |x| x.host_owes(p));
    }
}
