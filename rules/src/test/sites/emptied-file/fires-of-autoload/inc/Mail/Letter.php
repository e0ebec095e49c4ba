<?php
namespace Mail;

class Letter
{
}
