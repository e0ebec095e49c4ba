<?php
class Net_Url {}
