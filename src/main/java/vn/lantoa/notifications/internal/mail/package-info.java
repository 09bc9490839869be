/// Puts notices into mails and mails into the hands of a server, each once.
@NullMarked
package vn.lantoa.notifications.internal.mail;

import org.jspecify.annotations.NullMarked;
