<?php
class Module {}
