/// What directives tell people by themselves, and which of their work the reminders look at.
@NullMarked
package vn.lantoa.directives.internal.reminders;

import org.jspecify.annotations.NullMarked;
