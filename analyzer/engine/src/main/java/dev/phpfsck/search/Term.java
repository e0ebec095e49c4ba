package dev.phpfsck.search;

/** One condition of a query: something to be found in a part of a file. */
record Term(Field field, Needle needle) {}
