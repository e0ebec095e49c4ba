

<?php
header('Location: /');
