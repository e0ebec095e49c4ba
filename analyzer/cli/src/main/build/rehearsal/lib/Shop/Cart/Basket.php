<?php
declare(strict_types=1);

namespace Shop\Cart;

use function strlen;

const LIMIT = 3;

/** What somebody wants to buy. */
#[\AllowDynamicProperties]
class Basket implements \IteratorAggregate, Priced
{
    /** @var Item[] */
    private array $items = [];
    public readonly int $size;

    public function __construct(Item ...$items)
    {
        parent_of($this);
        foreach ($items as $item) {
            $this->items[$item->name] = $item;
        }
    }
    public function getIterator(): \Traversable
    {
        yield from $this->items;
    }
    public function file(): string
    {
        return __DIR__ . '/Item.php';
    }
}

function total(array $baskets, int|float $most = LIMIT): int
{
    return \array_sum(array_map(static fn(Basket $b): int => strlen(serialize($b)), $baskets));
}

function parent_of(object $of): ?string
{
    return get_parent_class($of) ?: null;
}
