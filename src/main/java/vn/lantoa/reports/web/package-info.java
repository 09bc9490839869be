/// Reports for people and programs.
@NullMarked
package vn.lantoa.reports.web;

import org.jspecify.annotations.NullMarked;
