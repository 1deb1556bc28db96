//! Note: a host or visited organisation has not said yes.

use serde_json::json;

use super::Case;
use crate::clashes::report::Report;
use crate::clashes::{Clash, Fix, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    if case.past {
        return;
    }
    let hosts = case.plan.roles.iter().filter(|r| matches!(r.role, OrganisationRole::Host | OrganisationRole::Visited));
    for role in hosts.filter(|r| r.agreement != Agreement::Confirmed) {
        let who = case.shared.organisations.get(&role.organisation).cloned().unwrap_or_default();
        let concerned = case.kept.iter().filter(|p| p.item.host == Some(role.organisation));
        let report = Report::new("host_not_confirmed", Level::Note, case.plan.programme.id, &[role.id.0]).fact(role.agreement);
        let report = concerned.fold(report, |r, p| r.item(p)).with("who", who.clone());
        let fix = Fix {
            label: Message::new("fix-host-confirmed").with("who", who),
            why: None,
            command: "edit_role",
            input: json!({ "role_id": role.id, "agreement": "confirmed" }),
        };
        let term = format!("term-agreement-{}", role.agreement.as_str().replace('_', "-"));
        out.push(report.with("agreement", Param::Term(term)).fix(Some(fix)).done());
    }
}
