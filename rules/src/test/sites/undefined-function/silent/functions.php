<?php
function start_session() {}
function array_walks() {}
function step1() {}
function step_1() {}
function mb_strwidt() {}
function paint_imagez() {}
// The same word, and another one.
function fill_farms() {}
