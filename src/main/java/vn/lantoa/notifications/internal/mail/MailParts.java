package vn.lantoa.notifications.internal.mail;

import org.springframework.stereotype.Component;

/// What makes a mail and sends it.
@Component
record MailParts(MailServer server, ComposeRows compose, Digests digests, Post post) {}
