//! Organisations: cities, prefectures, companies, clusters and the offices between them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;

terms! {
    OrganisationType {
        LocalGovernment = "local_government", Prefecture = "prefecture", Ministry = "ministry", Agency = "agency",
        Company = "company", University = "university", Cluster = "cluster", LiaisonOffice = "liaison_office",
        Association = "association", SocialEnterprise = "social_enterprise", Media = "media", Other = "other",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: Bi,
    pub acronym: String,
    pub aliases: Vec<String>,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub parent: Option<OrganisationId>,
    pub region: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    pub sectors: Vec<String>,
    /// Year.
    pub founded: Option<i32>,
    pub staff: Option<u32>,
    /// When the staff count was true, as precisely as known (`2018`, `2018-11`).
    pub staff_as_of: String,
    pub website: String,
    pub profile: Bi,
    /// Of a cluster: how many members it has, what it works on, whom it looks for and what it offers them.
    pub members: Option<u32>,
    pub focus: Bi,
    pub wants: Bi,
    pub offers: Bi,
    pub notes: String,
}
