<?php
use Shop\Cart\{Basket, Item as Thing, Priced};
use function Shop\Cart\total;
use const Shop\Cart\LIMIT;

abstract class Component
{
    const DIR = 'lib/';
    public static string $root = ROOT;
    protected $dir = self::DIR . 'tools/';
    private ?array $parts = ['text'];
    public function __construct(protected string $name = 'text', $dir = null)
    {
        if ($dir) {
            $this->dir = $dir;
        }
        $this->load();
    }
    public static function path($file)
    {
        return static::$root . self::DIR . "tools/$file.php";
    }
    abstract protected function names(): array;
    final public function load(): static
    {
        foreach ($this->names() as $name) {
            require_once self::path($name);
        }
        require_once self::$root . $this->dir . $this->name . '.php';
        return $this;
    }
    public function __call($method, $args)
    {
        return $this->{$method}(...$args);
    }
    public function part(string $part)
    {
        return include $this->folder() . '/' . $part . '.php';
    }
    protected function folder()
    {
        return dirname((new ReflectionClass($this))->getFileName());
    }
}
final class TextComponent extends Component implements Countable
{
    use Named;
    protected function names(): array
    {
        return ['text', 'list'];
    }
    public function count(): int
    {
        return count($this->names());
    }
    public function __toString()
    {
        return parent::path('text');
    }
}
trait Named
{
    public static function create(...$args): self
    {
        return new static(...$args);
    }
    public function title(): string
    {
        return __CLASS__ . '::' . __FUNCTION__ . __METHOD__ . __LINE__ . static::class;
    }
}
enum Kind: string
{
    case Text = 'text';
    case Items = 'list';
    public function file(): string
    {
        return LIB . "tools/{$this->value}.php";
    }
}
class Registry
{
    private static $instance;
    private $paths = [];
    public static function instance()
    {
        if (self::$instance === null) {
            self::$instance = new self();
        }
        return self::$instance;
    }
    public function set($key, $value)
    {
        $this->paths[$key] = $value;
        return $this;
    }
    public function get($key)
    {
        return isset($this->paths[$key]) ? $this->paths[$key] : null;
    }
}
Registry::instance()->set('lib', LIB)->set('inc', ROOT . 'inc/');
require_once Registry::instance()->get('lib') . 'tools/text.php';
$component = new TextComponent('list');
$component->part('late');
$component?->load();
TextComponent::create(name: 'text')->load();
require_once TextComponent::path('list');
require_once (string) $component;
$method = 'path';
require_once call_user_func(['TextComponent', 'path'], 'text');
require_once call_user_func('lib_dir', 'tools/text.php');
require_once TextComponent::$method('text');
$make = fn($file) => LIB . 'tools/' . $file . '.php';
require_once $make('text');
$closure = static function (string $file, ...$rest) use (&$make): ?string {
    return $make($file);
};
require_once $closure('list');
require_once Kind::Text->file();
$anonymous = new class('text') extends TextComponent {};
if ($component instanceof Component && $component instanceof $method) {
    clone $component;
    print total([new Basket(new Thing())], LIMIT);
}
function unknown_object($object, Priced $priced)
{
    require_once $object->getLibraryPath() . 'text.php';
    require_once $priced->file();
    $object->render()->send();
}
class Locator
{
    public function getLibraryPath()
    {
        return LIB . 'tools/';
    }
    public static function find($class)
    {
        $file = ROOT . 'lib/' . str_replace(array('_', '\\'), '/', $class) . '.php';
        if (!class_exists($class)) {
            include_once $file;
        }
        return new $class();
    }
}
Locator::find('Shop_Cart_Basket');
