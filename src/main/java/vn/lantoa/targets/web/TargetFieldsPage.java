package vn.lantoa.targets.web;

import vn.lantoa.shared.web.Page;

/// The fields of the chosen type, to be put in place of the others.
public record TargetFieldsPage(TargetFormPage form) implements Page {}
