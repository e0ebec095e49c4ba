<?php
class Page {
    public function show() {
        echo new Mail\Sender();
    }
}
