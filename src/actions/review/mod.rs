//! What a reviewer does with a revision.

pub mod approve;
pub mod claim;
pub mod decision;
pub mod keep_notes;
pub mod reject;
pub mod remark;
pub mod request_changes;
pub mod stay;
