<?php
class Diff {}
