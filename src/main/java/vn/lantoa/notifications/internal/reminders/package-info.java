/// Finds out what is late and tells of it by the rules, once.
@NullMarked
package vn.lantoa.notifications.internal.reminders;

import org.jspecify.annotations.NullMarked;
