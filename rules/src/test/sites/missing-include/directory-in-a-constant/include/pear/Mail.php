<?php
class Mail {}
