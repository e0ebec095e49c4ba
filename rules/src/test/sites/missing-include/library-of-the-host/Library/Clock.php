<?php
class Library_Clock {}
