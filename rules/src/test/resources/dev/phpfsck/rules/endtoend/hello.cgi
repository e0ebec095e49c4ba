#!@R@/bin/sh
echo "Content-Type: text/plain"
echo
echo "the site works"
