/// Reports over the database, and the figures in them.
@NullMarked
package vn.lantoa.reports.internal;

import org.jspecify.annotations.NullMarked;
