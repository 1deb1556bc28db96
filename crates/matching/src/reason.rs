use serde::Serialize;
use crate::exact::Watch;
use crate::instance::Instance;
use crate::problem::Problem;
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Reason {}
pub(crate) fn why_not_all(_: &Problem, _: &Instance, _: &Watch) -> Vec<Reason> { Vec::new() }
