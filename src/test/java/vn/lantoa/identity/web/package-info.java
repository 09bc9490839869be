@NullMarked
package vn.lantoa.identity.web;

import org.jspecify.annotations.NullMarked;
