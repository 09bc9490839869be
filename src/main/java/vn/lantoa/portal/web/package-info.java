@NullMarked
package vn.lantoa.portal.web;

import org.jspecify.annotations.NullMarked;
