// PHP as an oracle: answers questions about source text until its input ends. It is passed to `php -r`, so it needs no
// place in a file system (the php may live in a chroot). A question is a letter, a length (32 bit, big-endian) and that
// many bytes; an answer is a length and that many bytes.
//
//   I  the number of this PHP version (80200), then "\n" and a line `number name` for each kind of token
//   T  the tokens of the text, as pairs of 32-bit little-endian numbers: kind, offset
//   V  the verdict on the text: one byte (0 accepted, 1 refused by the grammar, 2 by the compiler), the line as 32-bit
//      little-endian number, the message

function readAll(int $length): string
{
    for ($text = ''; strlen($text) < $length; $text .= $more) {
        $more = fread(STDIN, $length - strlen($text));
        if ($more === false || $more === '') {
            exit(ENDED);
        }
    }
    return $text;
}

function answer(string $text): void
{
    $text = pack('N', strlen($text)) . $text;
    while ($text !== '') {
        $text = substr($text, fwrite(STDOUT, $text));
    }
}

function inventory(): string
{
    $lines = PHP_VERSION_ID . "\n";
    foreach (get_defined_constants(true)['tokenizer'] as $name => $value) {
        if (str_starts_with($name, 'T_')) {
            $lines .= "$value $name\n";
        }
    }
    return $lines;
}

function tokens(string $text): string
{
    $packed = [];
    foreach (PhpToken::tokenize($text) as $token) {
        $packed[] = pack('VV', $token->id, $token->pos);
    }
    return implode('', $packed);
}

function verdict(int $kind, int $line, string $message): void
{
    answer(chr($kind) . pack('V', $line) . $message);
}

// What a compiled text declares stays declared, and a compile error ends the process. So texts are compiled in a child,
// which goes on as long as they are accepted. When one is not, a fresh child looks at it again: this one's memory of other
// texts may be to blame. Syntax errors need no second look, the parser knows nothing of declarations.
const ENDED = 0, RENEW = 3, LOOK_AGAIN = 4;

function judge(string $text, bool $fresh, string $file): void
{
    // `php -l` passes over a first line with #!, a compiled file does not.
    $skipped = str_starts_with($text, '#!') ? strcspn($text, "\n") + 1 : 0;
    $text = substr($text, $skipped);
    $firstLine = $skipped === 0 ? 0 : 1;
    file_put_contents($file, $text);
    $GLOBALS['parsing'] = true;
    try {
        token_get_all($text, TOKEN_PARSE);
        $GLOBALS['parsing'] = false;
        $accepted = @opcache_compile_file($file);
    } catch (Throwable $error) {
        $GLOBALS['parsing'] = false;
        verdict(1, $error->getLine() + $firstLine, $error->getMessage());
        return;
    }
    if ($accepted) {
        verdict(0, 0, '');
    } elseif ($fresh) {
        // The message proper was printed: "Fatal error: ... in FILE on line N".
        preg_match('/(?:Fatal error|Parse error): *(.*) in \S+ on line (\d+)/s', (string) ob_get_contents(), $match);
        verdict(2, (int) ($match[2] ?? 0) + $firstLine, $match[1] ?? 'no message');
        exit(RENEW);
    } else {
        exit(LOOK_AGAIN);
    }
}

function work(bool $lookAgain, string $file): never
{
    ob_start(static fn () => ''); // What PHP prints must not get between the answers.
    register_shutdown_function(static function () {
        if ($GLOBALS['parsing'] ?? false) {
            $error = error_get_last();
            verdict(1, $error['line'] ?? 0, $error['message'] ?? 'no message');
            exit(RENEW);
        }
    });
    if ($lookAgain) {
        judge(file_get_contents($file), true, $file);
    }
    for ($judged = $lookAgain ? 1 : 0; $judged < 500;) {
        ob_clean();
        $what = readAll(1);
        $text = readAll(unpack('N', readAll(4))[1]);
        match ($what) {
            'I' => answer(inventory()),
            'T' => answer(tokens($text)),
            'V' => judge($text, $judged++ === 0, $file),
        };
    }
    exit(RENEW);
}

$file = tempnam(sys_get_temp_dir(), 'oracle');
for ($code = RENEW; $code !== ENDED; $code = $alive ? pcntl_wexitstatus($status) : RENEW) {
    $child = pcntl_fork();
    if ($child === 0) {
        work($code === LOOK_AGAIN, $file);
    }
    pcntl_waitpid($child, $status);
    $alive = pcntl_wifexited($status) && in_array(pcntl_wexitstatus($status), [ENDED, RENEW, LOOK_AGAIN], true);
    if (!$alive) {
        verdict(2, 0, "PHP died: $status");
    }
}
unlink($file);
