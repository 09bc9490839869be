package vn.lantoa.results.web;

/// The picture of an answer.
///
/// @param json data for the script
/// @param told it in words
/// @param file name of a picture that is kept, without its ending
public record ExploreChart(String title, String json, String told, String file) {}
