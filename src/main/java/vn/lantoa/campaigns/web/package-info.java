@NullMarked
package vn.lantoa.campaigns.web;

import org.jspecify.annotations.NullMarked;
