//! German.

mod basis;
mod dates;
mod document;
mod hiding;
mod networks;
mod offer;
mod offers;
mod operator;
mod people;
mod phrases;
mod review;
mod search;
mod sessions;
mod times;

use super::{Labels, Text, Words};

/// All words of the domain in German.
pub const DE: Words = Words {
    labels: LABELS,
    dates: dates::DATES,
    times: times::TIMES,
    phrases: phrases::PHRASES,
    offer: offer::OFFER,
    document: document::DOCUMENT,
};

const LABELS: Labels = Labels {
    format: offers::format,
    stage: offers::stage,
    subject: offers::subject,
    plus_subject: offers::plus_subject,
    target_group: offers::target_group,
    girls: offers::girls,
    mode: offers::mode,
    recurrence: offers::recurrence,
    date_news: offers::date_news,
    cost_kind: offers::cost_kind,
    registration_kind: offers::registration_kind,
    registered_by: offers::registered_by,
    answer: offers::answer,
    language: offers::language,
    licence: offers::licence,
    rhythm: offers::rhythm,
    section: offers::section,
    time_span: search::time_span,
    sort: search::sort,
    cost_filter: search::cost_filter,
    booking: search::booking,
    access: search::access,
    platform_role: people::platform_role,
    network_role: people::network_role,
    criterion: review::criterion,
    finding: review::finding,
    refusal_reason: review::refusal_reason,
    kreis_kind: networks::kreis_kind,
    bezirk: networks::bezirk,
    link_kind: networks::link_kind,
    link_state: networks::link_state,
    recognition_state: networks::recognition_state,
    network_kind: networks::network_kind,
    sector: networks::sector,
    organisation_kind: networks::organisation_kind,
    partner_role: networks::partner_role,
    revision_state: review::revision_state,
    offer_state: review::offer_state,
    waiting_kind: review::waiting_kind,
    remark_visibility: review::remark_visibility,
    contact_field: people::contact_field,
    hidable_kind: hiding::hidable_kind,
    hiding_reason: hiding::hiding_reason,
    certainty: basis::certainty,
    claimant: basis::claimant,
    fact: basis::fact,
    verdict: basis::verdict,
    settlement: basis::settlement,
    link_purpose: basis::link_purpose,
    support_kind: networks::support_kind,
    inquiry_state: networks::inquiry_state,
    programme_sector: networks::programme_sector,
    operator_detail: operator::operator_detail,
    operator_section: operator::operator_section,
};
