package vn.lantoa.portal.web;

/// What a measure was printed by.
///
/// @param number of the definition
/// @param basis document that it follows
public record PublicDefinition(String code, String name, String noun, int number, String basis) {}
