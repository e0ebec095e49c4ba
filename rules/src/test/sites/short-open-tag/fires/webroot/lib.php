<?
function tide() {
    return 1;
}
