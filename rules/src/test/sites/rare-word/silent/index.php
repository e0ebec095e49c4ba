<?php
/*
 * server 1 answers, or the next server does; no server is asked twice by one server
 * server 2 answers, or the next server does; no server is asked twice by one server
 * server 3 answers, or the next server does; no server is asked twice by one server
 * server 4 answers, or the next server does; no server is asked twice by one server
 * server 5 answers, or the next server does; no server is asked twice by one server
 * server 6 answers, or the next server does; no server is asked twice by one server
 * server 7 answers, or the next server does; no server is asked twice by one server
 * server 8 answers, or the next server does; no server is asked twice by one server
 * server 9 answers, or the next server does; no server is asked twice by one server
 * server 10 answers, or the next server does; no server is asked twice by one server
 * server 11 answers, or the next server does; no server is asked twice by one server
 * server 12 answers, or the next server does; no server is asked twice by one server
 * server 13 answers, or the next server does; no server is asked twice by one server
 */
$servers = ['serve', 'servex', 'unserver', 'serveuré', 'observer'];
