@NullMarked
package vn.lantoa.directives.web;

import org.jspecify.annotations.NullMarked;
