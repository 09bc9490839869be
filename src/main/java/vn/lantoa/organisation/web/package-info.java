@NullMarked
package vn.lantoa.organisation.web;

import org.jspecify.annotations.NullMarked;
