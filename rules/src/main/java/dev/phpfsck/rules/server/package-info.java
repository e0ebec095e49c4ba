/**
 * Rules about the web server: Apache's and nginx's configuration, .htaccess files included, and how
 * it finds PHP. Mistakes that the server package itself found on reading are worded here.
 */
@NullMarked
package dev.phpfsck.rules.server;

import org.jspecify.annotations.NullMarked;
