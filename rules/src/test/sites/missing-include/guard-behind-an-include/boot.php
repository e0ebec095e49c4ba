<?php
const BOOTED = true;
