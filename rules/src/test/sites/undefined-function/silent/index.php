<?php
require __DIR__ . '/functions.php';
// The host's, or made by nobody knows whom: nothing here has nearly that name.
draw_chart(); // expect: none
// PHP's own.
array_walks();
echo mb_strwidth('a'); // expect: none
// One of a row.
step2(); // expect: none
step_2(); // expect: none
if (isset($_GET['old'])) {
    start_sesion(); // expect: none
}
if (function_exists('paint_image')) {
    paint_image(); // expect: none
}
@paint_images(); // expect: none
fill_form(); // expect: none
