<?php
class Feed
{
    public function render(): string
    {
        return '';
    }
}
