package vn.lantoa.targets.web;

import vn.lantoa.shared.web.Page;

/// The sentence of what is typed so far.
public record TargetSentencePage(TargetFormPage form) implements Page {}
