//! Note: a host or visited organisation has not said yes.

use serde_json::json;

use super::Case;
use crate::clashes::{Fix, Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    if case.past {
        return;
    }
    let hosts = case.plan.roles.iter().filter(|r| matches!(r.role, OrganisationRole::Host | OrganisationRole::Visited));
    for role in hosts.filter(|r| r.agreement != Agreement::Confirmed) {
        let concerned = case.kept.iter().filter(|p| p.item.host == Some(role.organisation));
        let report = case.report("host_not_confirmed", Level::Note, &[role.id.0]).fact(role.agreement);
        let report = concerned.fold(report, |r, p| r.item(p)).say(|w| {
            let who = case.shared.organisations.get(&role.organisation).cloned().unwrap_or_default();
            let term = format!("term-agreement-{}", role.agreement.as_str().replace('_', "-"));
            let fix = Fix {
                label: Message::new("fix-host-confirmed").with("who", who.clone()),
                why: None,
                command: "edit_role",
                input: json!({ "role_id": role.id, "agreement": "confirmed" }),
            };
            w.with("who", who).with("agreement", Param::Term(term)).fix(Some(fix))
        });
        out.push(report.done());
    }
}
