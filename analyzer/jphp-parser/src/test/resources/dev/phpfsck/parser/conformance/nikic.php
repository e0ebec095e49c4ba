// nikic/PHP-Parser as a second opinion on where things are. It is passed to `php -r` with the path of its autoloader as
// argument. A question is a length (32 bit, big-endian) and that many bytes of source text; the answer is a length and
// that many bytes: a line `kind begin end` for each node of interest, offsets in bytes, the end exclusive.

require $argv[1];

const KINDS = [
    'Expr_Include' => 'IncludeExpr',
    'Expr_FuncCall' => 'FunctionCallExpr',
    'Expr_MethodCall' => 'MethodCallExpr',
    'Expr_NullsafeMethodCall' => 'MethodCallExpr',
    'Expr_StaticCall' => 'StaticMethodCallExpr',
    'Expr_New' => 'ObjectCreationExpr',
    'Expr_Closure' => 'ClosureExpr',
    'Expr_ArrowFunction' => 'ArrowFunctionExpr',
    'Stmt_Class' => 'ClassDecl',
    'Stmt_Interface' => 'InterfaceDecl',
    'Stmt_Trait' => 'TraitDecl',
    'Stmt_Enum' => 'EnumDecl',
    'Stmt_Function' => 'FunctionDecl',
    'Stmt_ClassMethod' => 'MethodDecl',
    'Scalar_String' => 'StringLiteralExpr',
];

function read(int $length): string
{
    for ($text = ''; strlen($text) < $length; $text .= $more) {
        $more = fread(STDIN, $length - strlen($text));
        if ($more === false || $more === '') {
            exit(0);
        }
    }
    return $text;
}

$attributes = ['usedAttributes' => ['startFilePos', 'endFilePos', 'startTokenPos', 'endTokenPos']];
$factory = new PhpParser\ParserFactory();
$parser = method_exists($factory, 'createForNewestSupportedVersion')
    ? $factory->createForNewestSupportedVersion()
    : $factory->create(PhpParser\ParserFactory::PREFER_PHP7, new PhpParser\Lexer\Emulative($attributes));
$finder = new PhpParser\NodeFinder();
while (true) {
    $source = read(unpack('N', read(4))[1]);
    $lines = '';
    $named = fn ($node) => !$node instanceof PhpParser\Node\Stmt\Class_ || $node->name !== null;
    $wanted = fn ($node) => isset(KINDS[$node->getType()]) && $named($node);
    foreach ($finder->find($parser->parse($source), $wanted) as $node) {
        $lines .= KINDS[$node->getType()] . " {$node->getStartFilePos()} " . ($node->getEndFilePos() + 1) . "\n";
    }
    fwrite(STDOUT, pack('N', strlen($lines)) . $lines);
}
