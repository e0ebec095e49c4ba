<?php
mail("a@example.org", "hello", "world");
