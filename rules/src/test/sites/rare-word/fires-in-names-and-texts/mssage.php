<?php // expect: rare-word
