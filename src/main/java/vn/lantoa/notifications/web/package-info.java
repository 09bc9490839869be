@NullMarked
package vn.lantoa.notifications.web;

import org.jspecify.annotations.NullMarked;
