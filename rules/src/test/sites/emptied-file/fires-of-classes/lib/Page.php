<?php
class Page extends Base {
    public function show() {
        echo 'page';
    }
}
