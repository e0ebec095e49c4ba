<?php
echo of_another_product();
