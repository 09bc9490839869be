package vn.lantoa.portal.web;

/// @param suffix what links of this language end with: empty or `?lang=en`
/// @param vietnamese address of this page in Vietnamese
/// @param english address of this page in English
public record PublicLanguage(String suffix, String vietnamese, String english) {}
