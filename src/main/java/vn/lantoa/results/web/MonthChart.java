package vn.lantoa.results.web;

/// A line of months.
///
/// @param json data for the script, safe inside a script element
/// @param told the line in words
public record MonthChart(String title, String json, String told) {}
