<?php
function made() {
}
