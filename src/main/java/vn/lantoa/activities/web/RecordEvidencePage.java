package vn.lantoa.activities.web;

import vn.lantoa.shared.web.Page;

/// Everything that shows a record, on a page of its own.
///
/// @param done message key of what was just done; empty for nothing
public record RecordEvidencePage(EvidenceSection section, String done) implements Page {}
